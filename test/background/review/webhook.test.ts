import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWebhook, tell, toldOf } from '../../../entrypoints/background/review/webhook.ts';
import { cast, Story, submission } from '../../review/team.ts';

const TITLE = '换季面霜怎么挑';
let server: Server;
let heard: { type: string | undefined; body: string }[] = [];
let url: string;

beforeAll(async () => {
  server = createServer(async (request, answer) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push({ type: request.headers['content-type'], body });
    answer.writeHead(request.url === '/broken' ? 500 : 200).end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

async function told() {
  const people = await cast();
  const story = new Story(people.roster);
  await story.tell(people.amy, await submission(TITLE, { due: Date.UTC(2026, 10, 30, 4) }));
  return toldOf(await story.state(), '小艾', (code) => code);
}

test.each([
  ['feishu', (body: { msg_type: string; content: { text: string } }) => [body.msg_type, body.content.text]],
  ['dingtalk', (body: { msgtype: string; text: { content: string } }) => [body.msgtype, body.text.content]],
  ['wecom', (body: { msgtype: string; text: { content: string } }) => [body.msgtype, body.text.content]],
] as const)('%s hears number, author, state and due time, and no word of the draft', async (kind, read) => {
  heard = [];
  expect(await tell({ kind, url }, await told(), fetch)).toBe(true);
  const [{ type, body }] = heard as [{ type: string; body: string }];
  expect(type).toBe('application/json');
  const [form, text] = read(JSON.parse(body) as never);
  expect(form).toBe('text');
  expect(text).toBe('红线 Redline · case-1 · 小艾 · review_standing_submitted · 2026/11/30 12:00:00');
  expect(body).not.toContain(TITLE.slice(0, 4));
});

test('a robot that fails or is not there changes nothing', async () => {
  expect(await tell({ kind: 'wecom', url: `${url}broken` }, await told(), fetch)).toBe(false);
  expect(await tell({ kind: 'wecom', url: 'http://127.0.0.1:1/' }, await told(), fetch)).toBe(false);
});

test.each([
  ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/x', true],
  ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=x', true],
  ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', true],
  ['feishu', 'http://open.feishu.cn/open-apis/bot/v2/hook/x', false],
  ['feishu', 'https://open.feishu.cn.example.com/x', false],
  ['wecom', 'https://oapi.dingtalk.com/robot/send', false],
] as const)('%s at %s: %s', (kind, address, good) => {
  expect(isWebhook({ kind, url: address })).toBe(good);
});
