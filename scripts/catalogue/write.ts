import type { Laws } from '../../rules/format/index.ts';
import type { Families, PackSource, Sources } from './read.ts';
import { showRule } from './rule.ts';
import { span } from './words.ts';

const HEAD = `# 规则目录 / Rule catalogue

由 \`node scripts/catalogue.ts\` 从 \`rules/\` 生成，不要手改。每条规则：级别、依据、责任人、罚款范围与减轻、要问的话、例子。
Generated from \`rules/\`; do not edit. “待核” marks what no official text was read for: such a rule asks, it never forbids.

这里只列规则怎么判断，不列它认得的全部词，也不列变形写法。目录不是法律意见。`;

/** docs/RULES.md, whole. */
export function writeCatalogue({ packs, laws, families }: Sources): string {
  const blocks = [
    HEAD,
    overview(packs),
    ...packs.flatMap((pack) => [
      showPack(pack),
      ...pack.rules.map((rule) => showRule(rule, pack.manifest, { laws, families })),
    ]),
    withoutRule(packs, families),
    lawTable(laws),
    links(laws),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const examples = ({ rules }: PackSource) =>
  rules.reduce((sum, { examples: { flag, pass } }) => sum + flag.length + pass.length, 0);

function overview(packs: PackSource[]): string {
  const total = (count: (pack: PackSource) => number) => packs.reduce((sum, pack) => sum + count(pack), 0);
  const rows = packs.map((pack) => {
    const { id, title, version, from, to } = pack.manifest;
    const cells = [`[${id}](#${id})`, title, version, span(from, to), pack.rules.length, examples(pack)];
    return `| ${cells.join(' | ')} |`;
  });
  const sum = `| 合计 | | | | ${total(({ rules }) => rules.length)} | ${total(examples)} |`;
  return ['| 规则包 | 名称 | 版本 | 生效 | 规则 | 例子 |', '|---|---|---|---|---:|---:|', ...rows, sum].join(
    '\n',
  );
}

function showPack({ manifest: { id, title, sources } }: PackSource): string {
  const list = sources.map((source) => `- [${source.title}](${source.url})，${source.read} 读`);
  return [`## ${id}`, '', `${title}。写规则时读的：`, '', ...list].join('\n');
}

/** Families that no rule stands for yet, each with the reason. */
export function missing(packs: PackSource[], families: Families): { id: string; reason: string }[] {
  const held = new Set(packs.flatMap(({ rules }) => rules.flatMap(({ id, family = id }) => [id, family])));
  return Object.entries(families).flatMap(([id, { reason }]) =>
    held.has(id) ? [] : [{ id, reason: reason ?? '还没有写。' }],
  );
}

function withoutRule(packs: PackSource[], families: Families): string {
  const rows = missing(packs, families).map(
    ({ id, reason }) => `| \`${id}\` | ${families[id]!.title} | ${reason} |`,
  );
  return ['## 还没有规则的类别', '', '| 类别 | 名称 | 为什么 |', '|---|---|---|', ...rows].join('\n');
}

function lawTable(laws: Laws): string {
  const rows = Object.entries(laws).map(([id, { title, issuer, from, until, checked, how }]) => {
    const read = how === 'read' ? `${checked} 读原文` : `${checked} 只读过转述，待核`;
    return `| [${title.zh}][${id}] | ${issuer} | ${span(from, until)} | ${read} |`;
  });
  return ['## 依据的法律文件', '', '| 名称 | 发布机关 | 施行 | 核对 |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
}

const links = (laws: Laws) =>
  Object.entries(laws)
    .map(([id, { url }]) => `[${id}]: ${url}`)
    .join('\n');
