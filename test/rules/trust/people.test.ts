import { expect, it } from 'vitest';
import {
  backUp,
  checkDigits,
  newKey,
  originsOf,
  readBackup,
  readInvite,
  restore,
  seal,
  writeInvite,
} from '../../../rules/trust/index.ts';
import { Lead, outcome, random, subtle } from './lab.ts';

it('an invitation travels in a link and comes back whole', async () => {
  const lead = await Lead.start();
  const invite = lead.invite('小林');
  expect(readInvite(`https://redline.example/join#${writeInvite(invite)}`)).toEqual(invite);
  expect(originsOf(invite)).toEqual(['https://rules.example/*']);
});

it.each([
  'http://rules.example/team/',
  'https://rules.example/team',
  'https://rules.example/team/?x=1',
  'https://user@rules.example/',
  'javascript:alert(1)//',
])('an invitation to %s is refused', async (url) => {
  const invite = { ...(await Lead.start()).invite(), urls: [url] };
  expect(() => readInvite(writeInvite(invite))).toThrow(expect.objectContaining({ code: 'trust_bad_field' }));
});

it('the six digits stand for mirrors, root and channel, and not for who is invited', async () => {
  const lead = await Lead.start();
  const digits = (change: object) => checkDigits(subtle, { ...lead.invite(), ...change });
  const own = await digits({});
  expect(own).toMatch(/^\d{6}$/);
  expect(await digits({ member: '小林' })).toBe(own);
  const others = [
    { urls: ['https://evil.example/'] },
    { root: { version: 1, sha256: 'f'.repeat(64) } },
    { channel: 'beta' },
  ];
  for (const other of others) expect(await digits(other)).not.toBe(own);
});

it('a key comes back from its backup with the right passphrase only, and then stays where it is', async () => {
  const made = await newKey(subtle, true);
  const backup = await backUp(subtle, made, { name: '主管', passphrase: '四个词的口令', random });
  const read = readBackup(JSON.parse(JSON.stringify(backup)));
  const back = await restore(subtle, read, '四个词的口令');
  expect(back.keyid).toBe(made.keyid);
  expect(await outcome(seal(subtle, 'event', {}, [back]))).toBe('ok');
  expect(await outcome(subtle.exportKey('pkcs8', back.key))).not.toBe('ok');
  expect(await outcome(restore(subtle, read, '四个词的口令 '))).toBe('WrongPassphrase');
  expect(JSON.stringify(backup)).not.toContain('口令');
});
