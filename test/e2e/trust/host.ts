import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Site } from '../../../rules/trust/index.ts';
import { selfSigned } from '../certificate.ts';

export type Answer = (
  path: string,
  response: ServerResponse,
  file: Uint8Array | undefined,
  request: IncomingMessage,
) => boolean | undefined;

/** A rule host that may do anything: serves `site`, unless `lie` has answered (by returning true). */
export class HostileHost {
  site: Site = new Map();
  lie: Answer | undefined;
  private readonly server: Server;

  private constructor(hosts: string[]) {
    this.server = createServer(selfSigned(hosts), (request, response) => {
      const path = request.url!.replace(/^\/team\//, '');
      const file = this.site.get(path);
      if (this.lie?.(path, response, file, request)) return;
      response.writeHead(file ? 200 : 404, { 'content-type': 'application/octet-stream' });
      response.end(file);
    });
  }

  static async start(hosts: string[]): Promise<HostileHost> {
    const host = new HostileHost(hosts);
    await new Promise<void>((resolve) => host.server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
