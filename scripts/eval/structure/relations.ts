import * as opencc from 'opencc-js';
import { FAMILIES, type ScoreParts } from '../../../rules/structure/index.ts';
import { judgeText, type Roll, type Said, shuffled, textOf, type Written, whole } from './written.ts';

// What must hold between a post and a changed copy of it, whatever the post says.

export interface Relation {
  id: string;
  /** null: the change leaves this post as it is, so it says nothing. */
  holds(post: Written, roll: Roll): boolean | null;
}

const traditional = opencc.Converter({ from: 'cn', to: 'tw' });
/** A twentieth of what one role can give. */
const NEAR = 1;

const scoreOf = (post: Written, lines: readonly Said[] = whole(post)) => judgeText(textOf(lines, post)).score;
const total = (post: Written, lines?: readonly Said[]) => scoreOf(post, lines).total ?? 0;

/** How far the total moves when the text is put otherwise. */
function moves(post: Written, change: (text: string) => string): number | null {
  const text = textOf(whole(post), post);
  const changed = change(text);
  if (changed === text) return null;
  return (judgeText(changed).score.total ?? 0) - (judgeText(text).score.total ?? 0);
}

const within = (most: number, by: number | null) => (by === null ? null : Math.abs(by) <= most);
const gains = (most: number, by: number | null) => (by === null ? null : by <= most);

function without(role: 'value' | 'benefit' | 'action'): Relation {
  return {
    id: `without ${role}: its points and the total fall`,
    holds(post) {
      const full = scoreOf(post);
      const less = scoreOf(post, whole({ ...post, [role]: [] }));
      const gone = role !== 'action' || less.parts.action < 2;
      return gone && less.parts[role] < full.parts[role] && (less.total ?? 0) < (full.total ?? 0);
    },
  };
}

const order: Relation[] = [
  {
    id: 'turned round: order and total fall',
    holds(post) {
      const turned = whole(post).reverse();
      return (
        scoreOf(post, turned).parts.order < scoreOf(post).parts.order && total(post, turned) < total(post)
      );
    },
  },
  {
    id: 'call moved to the front: order falls',
    holds(post) {
      const { value, benefit, action } = post;
      return scoreOf(post, [...action, ...value, ...benefit]).parts.order < scoreOf(post).parts.order;
    },
  },
];

const additions: Relation[] = [
  {
    id: 'a neutral sentence more: within 3',
    holds: (post) =>
      within(
        3,
        moves(post, (text) => `${text}${post.between}以上就是这次的内容。`),
      ),
  },
  {
    id: 'said twice: no gain above 0.5',
    holds: (post) =>
      gains(
        0.5,
        moves(post, (text) => `${text}${post.between}${text}`),
      ),
  },
  {
    id: 'last call three times more: no gain above 0.5',
    holds: (post) => {
      const call = post.action.at(-1)!;
      return total(post, [...whole(post), call, call, call]) <= total(post) + 0.5;
    },
  },
  {
    id: 'a list of cue words: 15 below at least',
    holds: (post, roll) => (judgeText(cueList(roll)).score.total ?? 0) <= total(post) - 15,
  },
  {
    id: 'pressing instead of a date: not higher',
    holds(post) {
      // Of one length, so that nothing but what they say can make the difference.
      const dated = total(post, [...whole(post), ['action', '限时活动到12月5日为止。']]);
      return total(post, [...whole(post), ['action', '手慢无，最后几件错过没了。']]) <= dated;
    },
  },
  {
    id: 'asked not to buy: action does not rise',
    holds(post) {
      const bare = whole({ ...post, action: [] });
      const asked = scoreOf(post, [...bare, ['value', '先别急着下单。']]);
      return asked.parts.action <= scoreOf(post, bare).parts.action;
    },
  },
];

/** Words of every paid family, three each, with nothing between them that says anything. */
function cueList(roll: Roll): string {
  const words = FAMILIES.filter(({ role, unpaid }) => role !== 'other' && unpaid === undefined).flatMap(
    ({ cues }) => cues.flatMap((cue) => (cue.kind === 'terms' ? shuffled(cue.terms, roll).slice(0, 3) : [])),
  );
  const third = Math.ceil(words.length / 3);
  return [0, 1, 2].map((n) => `${words.slice(n * third, (n + 1) * third).join('')}。`).join('');
}

const dress: Relation[] = [
  {
    id: 'emoji after sentences: within 3',
    holds: (post) =>
      within(
        3,
        moves(post, (text) => text.replaceAll('。', '。✨')),
      ),
  },
  { id: 'full width: within 1', holds: (post) => within(1, moves(post, wide)) },
  { id: 'traditional: within 1', holds: (post) => within(1, moves(post, traditional)) },
  {
    id: 'zero-width characters: the same',
    holds: (post) =>
      within(
        0,
        moves(post, (text) => [...text].join('\u200b')),
      ),
  },
  {
    id: 'other numbers: within 1',
    holds: (post) =>
      within(
        1,
        moves(post, (text) => text.replace(/[1-8]/g, (digit) => String(Number(digit) + 1))),
      ),
  },
  {
    id: 'another brand: within 1',
    holds: (post) =>
      within(
        1,
        moves(post, (text) => text.replaceAll(/这[款台支件瓶]/g, '青禾$&')),
      ),
  },
  { id: 'a long sentence cut in two: each role within 1', holds: split },
  { id: 'another platform: roles and order the same', holds: elsewhere },
  { id: 'offsets: sentences are what stands there', holds: offsets },
];

const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** The comma nearest the middle of the longest sentence becomes a stop of its own kind: a question stays one. */
function split(post: Written): boolean | null {
  const text = textOf(whole(post), post);
  const { sentences, score: before } = judgeText(text);
  const longest = sentences.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (longest === undefined || longest.end - longest.start < 24) return null;
  const middle = (longest.start + longest.end) / 2;
  const commas = [...text.matchAll(/，/g)].map(({ index }) => index);
  const at = commas
    .filter((index) => index > longest.start && index < longest.end)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (at === undefined) return null;
  const stop = text.slice(longest.start, longest.end).includes('？') ? '？' : '。';
  const { parts } = judgeText(`${text.slice(0, at)}${stop}${text.slice(at + 1)}`).score;
  return (['value', 'benefit', 'action'] as const).every(
    (role) => Math.abs(parts[role] - before.parts[role]) <= NEAR,
  );
}

function elsewhere(post: Written): boolean {
  const text = textOf(whole(post), post);
  const [here, there] = (['xiaohongshu', 'zhihu'] as const).map(
    (platform) => judgeText(text, { platform }).score.parts as ScoreParts,
  );
  return (['value', 'benefit', 'action', 'order'] as const).every((part) => here![part] === there![part]);
}

function offsets(post: Written): boolean {
  const text = textOf(whole(post), post);
  const { sentences, advice } = judgeText(text);
  const apart = sentences.every(({ start, end }, i) => start >= (sentences[i - 1]?.end ?? 0) && end > start);
  const kept = sentences.map(({ start, end }) => text.slice(start, end)).join('');
  const placed = advice.every(({ start = 0, end = 0 }) => start >= 0 && start <= end && end <= text.length);
  return apart && placed && kept.replace(/\s/g, '') === text.replace(/\s/g, '');
}

export const RELATIONS: readonly Relation[] = [
  without('action'),
  without('value'),
  without('benefit'),
  ...order,
  ...additions,
  ...dress,
];
