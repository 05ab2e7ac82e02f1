import { expect, test } from 'vitest';
import { sentencesFrom } from '../../components/sentences.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const LOCALES: Record<string, Record<string, Entry>> = { zh, en };
const texts = (locale: string) =>
  Object.entries(LOCALES[locale]!).map(([key, { message }]) => [key, message] as const);
const keysWhere = (locale: string, bad: (text: string) => boolean) =>
  texts(locale)
    .filter(([, text]) => bad(text))
    .map(([key]) => key);

test('both languages have the same sentences', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});

test('both take the same parameters in the same order', () => {
  for (const key of Object.keys(zh))
    expect([key, LOCALES.en![key]!.placeholders]).toEqual([key, LOCALES.zh![key]!.placeholders]);
});

test.each(Object.keys(LOCALES))(
  '%s: every placeholder used is declared, and the other way round',
  (locale) => {
    for (const [key, { message, placeholders = {} }] of Object.entries(LOCALES[locale]!)) {
      const used = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase()));
      expect([key, ...used].sort()).toEqual([key, ...Object.keys(placeholders)].sort());
    }
  },
);

test.each(Object.keys(LOCALES))(
  '%s: no sentence is empty, and keys are ones the browser accepts',
  (locale) => {
    expect(keysWhere(locale, (text) => text.trim() === '')).toEqual([]);
    const keys = Object.keys(LOCALES[locale]!);
    expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
    // Browsers look keys up without regard to case.
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  },
);

test('no exclamation marks, and no verdict that only an authority can give', () => {
  expect(keysWhere('zh', (text) => /[!！]/.test(text))).toEqual([]);
  expect(keysWhere('zh', (text) => /违法|不可发布|合规/.test(text))).toEqual([]);
  expect(keysWhere('en', (text) => /!|illegal|compliant/i.test(text))).toEqual([]);
});

test('a consequence fits a card: sixteen characters at most', () => {
  const long = texts('zh').filter(([key, text]) => key.startsWith('consequence_') && text.length > 16);
  expect(long.filter(([, text]) => !text.includes('$'))).toEqual([]);
});

test('names and description fit the stores (45 and 132 characters)', () => {
  for (const { ext_name, ext_description } of [zh, en]) {
    expect(ext_name.message.length).toBeLessThanOrEqual(45);
    expect(ext_description.message.length).toBeLessThanOrEqual(132);
  }
});

test('fills in parameters as the browser does', () => {
  const t = sentencesFrom(en);
  expect(t('gate_form', 'Douyin', 'Post')).toBe('Douyin Post');
  expect(t('gate_clear', '$1')).toContain('rules of $1');
  expect(t('no_such_code')).toBe('');
});
