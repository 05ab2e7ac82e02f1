import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP proxy on loopback whose connections can be cut and kept from coming back. */
export class CutProxy {
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #open = true;
  port = 0;

  constructor(target: number) {
    this.#target = target;
  }

  async listen(port: number): Promise<this> {
    this.port = port;
    this.#server = createServer((near) => {
      if (!this.#open) {
        near.destroy();
        return;
      }
      const far = connect(this.#target, '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.#sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((done) => this.#server!.listen(port, '127.0.0.1', done));
    return this;
  }

  cut(): void {
    this.#open = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#open = true;
  }

  close(): void {
    this.cut();
    this.#server?.close();
  }
}
