import { afterAll, beforeAll, describe } from 'vitest';
import { FolderTransport } from '../../review/transports/folder.ts';
import { transportContract } from '../review/contract.ts';
import { subtle } from '../review/team.ts';
import { Servers } from './nats.ts';
import { DavServer, request } from './webdav.ts';

let dav: DavServer;
let place = 0;
beforeAll(async () => {
  dav = await new DavServer().start();
});
afterAll(() => dav?.stop());

const folder = async (writer: string, base: string, clock = () => Date.now()) =>
  new FolderTransport({ base, writer, request, clock, subtle });

transportContract('a shared folder (apache2 mod_dav)', async () => {
  place += 1;
  const base = `${dav.base}p${place}/`;
  await request(base, { method: 'MKCOL', headers: {} });
  return { author: () => folder('aa'.repeat(8), base), reviewer: () => folder('bb'.repeat(8), base) };
});

describe.each([1, 3] as const)('%i node(s)', (count) => {
  let servers: Servers;
  beforeAll(async () => {
    servers = await new Servers().start(count);
  });
  afterAll(() => servers?.stop());

  transportContract(
    'NATS JetStream',
    async () => {
      await servers.fresh();
      const amy = await servers.enrol('amy', ['author']);
      const rui = await servers.enrol('rui', ['reviewer']);
      return {
        author: () => servers.until(() => servers.open(amy)),
        reviewer: () => servers.until(() => servers.open(rui)),
      };
    },
    60_000,
  );
});
