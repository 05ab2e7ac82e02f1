import { describe, expect, test } from 'vitest';
import { enqueue, flush, memoryOutbox } from '../../review/outbox.ts';
import { readBundle, writeBundle } from '../../review/transports/bundle.ts';
import { fileTransport } from '../../review/transports/file.ts';
import { localTransport, memoryStore } from '../../review/transports/local.ts';
import {
  Busy,
  DamagedBundle,
  NotABundle,
  Refused,
  type Transport,
  Unreachable,
} from '../../review/transports/transport.ts';
import { utf8 } from '../../rules/trust/bytes.ts';
import { transportContract } from './contract.ts';
import { subtle } from './team.ts';

transportContract('local', async () => {
  const store = memoryStore();
  const open = async () => localTransport(store, () => 7);
  return { author: open, reviewer: open };
});

transportContract('file', async () => {
  let text: string | undefined;
  const sheet = {
    read: async () => text,
    write: async (next: string) => {
      text = next;
    },
  };
  const open = async () => fileTransport(sheet, subtle);
  return { author: open, reviewer: open };
});

describe('a bundle to paste into a chat', () => {
  const events = [utf8('{"a":"买一送一"}'), utf8('{"b":2}')];

  test('comes back out of a chat: words around it, lines broken, blanks between', async () => {
    const text = await writeBundle(events, subtle);
    const chat = `小李 14:02\n请审：${text.replace(/(.{20})/g, '$1\n ')}\n收到`;
    expect(await readBundle(chat, subtle)).toEqual(events);
  });

  test('cut short or changed: said so; none in it: said so', async () => {
    const text = await writeBundle(events, subtle);
    for (const bad of [
      text.slice(0, -9),
      text.replace(/\.(.)/, '.A'),
      `${text.slice(0, 40)}${text.slice(44)}`,
    ])
      await expect(readBundle(bad, subtle)).rejects.toThrow(DamagedBundle);
    await expect(readBundle('你好', subtle)).rejects.toThrow(NotABundle);
  });
});

describe('the outbox', () => {
  const sealed = (hash: string) => ({ hash, bytes: utf8(hash), to: { author: 'amy', case: 'c', by: 'amy' } });
  const failing = (errors: (Error | undefined)[]) => {
    const got: string[] = [];
    const append: Transport['append'] = async ({ hash }) => {
      const error = errors.shift();
      if (error) throw error;
      got.push(hash);
      return { pos: got.length, duplicate: false };
    };
    return { got, transport: { append } as Transport };
  };
  const half = () => 0.5;

  test('keeps what did not get through and sends it again, later each time, as it was', async () => {
    const store = memoryOutbox();
    await enqueue(store, sealed('a'));
    await enqueue(store, sealed('b'));
    const { got, transport } = failing([new Unreachable('x'), new Unreachable('x'), new Busy(90_000)]);
    expect(await flush(store, transport, 0, half)).toEqual({ sent: [], refused: [], nextAt: 2500 });
    expect(await flush(store, transport, 1000, half)).toEqual({ sent: [], refused: [], nextAt: 2500 });
    expect((await flush(store, transport, 2500, half)).nextAt).toBe(2500 + 5000);
    expect((await flush(store, transport, 7500, half)).nextAt).toBe(90_000);
    expect(await flush(store, transport, 90_000, half)).toEqual({ sent: ['a', 'b'], refused: [] });
    expect(got).toEqual(['a', 'b']);
    expect(await store.all()).toEqual([]);
  });

  test('what is refused for good stays to be shown, and holds nothing else up', async () => {
    const store = memoryOutbox();
    await enqueue(store, sealed('a'));
    await enqueue(store, sealed('b'));
    const { got, transport } = failing([new Refused('rv')]);
    expect(await flush(store, transport, 0, half)).toEqual({ sent: ['b'], refused: ['a'] });
    expect(await flush(store, transport, 1, half)).toEqual({ sent: [], refused: [] });
    expect(await store.all()).toMatchObject([{ refused: 'transport_refused' }]);
    expect(got).toEqual(['b']);
  });
});
