import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Field, HOSTILE_URL } from './field.ts';

describe('the worker dies on the way', () => {
  let field: Field;
  let seq = 1;
  beforeAll(async () => {
    field = await Field.open();
    expect(await field.begin([HOSTILE_URL], '第一词')).toEqual({ changed: true });
  });
  afterAll(() => field?.close());

  /** What is in use afterwards; then a run that nobody disturbs brings the new release. */
  async function afterwards(): Promise<number> {
    const { packs } = await field.worker.team();
    expect(await field.worker.whole()).toBe(true);
    field.host.lie = undefined;
    await field.worker.sync();
    expect((await field.worker.team()).packs).toMatchObject([{ seq }]);
    return packs[0]!.seq;
  }

  it.each(['root/', 'channel/', 'packs/', 'blobs/'])(
    'while %s is on its way: the old pack, whole',
    async (name) => {
      await field.give(++seq, `词${seq}号`);
      const reached = new Promise<void>((resolve) => {
        field.host.lie = (path, response) => {
          if (!path.startsWith(name)) return false;
          response.on('close', () => undefined);
          resolve();
          return true;
        };
      });
      const run = field.worker.sync().catch(() => undefined);
      await reached;
      await field.worker.kill();
      await run;
      expect(await afterwards()).toBe(seq - 1);
    },
  );

  it.each(['DecompressionStream', 'put'])('at %s: the old pack, whole', async (name) => {
    await field.give(++seq, `词${seq}号`);
    await field.worker.inWorker((at) => {
      const hang = () => {
        console.log(`at ${at}`);
        for (const end = performance.now() + 20_000; performance.now() < end; );
      };
      if (at === 'put') {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
          const request = put.apply(this, given);
          if (this.name === 'compiled') hang();
          return request;
        };
      } else {
        const Stream = globalThis.DecompressionStream;
        globalThis.DecompressionStream = class extends Stream {
          constructor(format: CompressionFormat) {
            super(format);
            hang();
          }
        };
      }
    }, name);
    const there = field.worker.heard(`at ${name}`);
    const run = field.worker.sync().catch(() => undefined);
    await there;
    await field.worker.kill();
    await run;
    expect(await afterwards()).toBe(seq - 1);
  });

  it('at twenty random moments: the old pack or the new one, whole', async () => {
    const seen = new Set<number>();
    for (let n = 0; n < 20; n++) {
      await field.give(++seq, `词${seq}号`);
      let asked = Math.floor(Math.random() * 5);
      const wait = Math.random() * 60;
      const moment = new Promise<void>((resolve) => {
        field.host.lie = () => {
          if (asked-- === 0) setTimeout(resolve, wait);
          return false;
        };
      });
      const run = field.worker.sync().catch(() => undefined);
      await Promise.race([moment, run]);
      await field.worker.kill();
      await run;
      seen.add(seq - (await afterwards()));
    }
    expect([...seen].every((behind) => behind === 0 || behind === 1)).toBe(true);
  });
});
