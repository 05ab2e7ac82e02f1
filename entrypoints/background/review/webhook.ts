import type { Webhook } from '../../../bridge/device-store.ts';
import type { CaseState } from '../../../review/case.ts';

// What the three services' group robots take, from their public documentation: Feishu `msg_type`/`content.text`,
// DingTalk and WeCom `msgtype`/`text.content`.

const HOSTS: Record<Webhook['kind'], readonly string[]> = {
  feishu: ['open.feishu.cn', 'open.larksuite.com'],
  dingtalk: ['oapi.dingtalk.com'],
  wecom: ['qyapi.weixin.qq.com'],
};

/** Only the services' own hosts, over HTTPS: a robot's address must not become a way to send anything anywhere. */
export function isWebhook({ kind, url }: Webhook): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && HOSTS[kind].includes(hostname);
}

/** What a group is told of a case. No word of the draft is here, its title included. */
export interface Told {
  case: string;
  author: string;
  state: string;
  due: string;
}

export function toldOf(state: CaseState, author: string, words: (code: string) => string): Told {
  const { due } = state.submission ?? {};
  return {
    case: state.case,
    author,
    state: words(`review_standing_${state.status.replaceAll('-', '_')}`),
    due: due === undefined ? '' : new Date(due).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }),
  };
}

export function bodyFor(kind: Webhook['kind'], { case: id, author, state, due }: Told): string {
  const text = ['红线 Redline', id, author, state, due].filter((each) => each !== '').join(' · ');
  return JSON.stringify(
    kind === 'feishu'
      ? { msg_type: 'text', content: { text } }
      : { msgtype: 'text', text: { content: text } },
  );
}

/** Once, without waiting for it: a message that does not arrive changes nothing about a case. */
export async function tell(hook: Webhook, told: Told, send: typeof fetch): Promise<boolean> {
  try {
    const answer = await send(hook.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyFor(hook.kind, told),
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' },
    });
    return answer.ok;
  } catch {
    return false;
  }
}
