import { createServer, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** Serves one card, at once or when the test lets it. */
export class CardServer {
  card = '';
  /** How often the card was asked for. */
  requests = 0;
  isHolding = false;
  readonly #held = new Set<ServerResponse>();
  readonly #server: Server = createServer((_, response) => {
    this.requests += 1;
    if (!this.isHolding) {
      response.end(this.card);
      return;
    }
    this.#held.add(response);
    response.on('close', () => this.#held.delete(response));
  });

  async listen(): Promise<string> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  /** How many readers are waiting in the middle of an import. */
  get waiting(): number {
    return this.#held.size;
  }

  /** Lets everybody who waits have the card. */
  release() {
    this.isHolding = false;
    for (const response of this.#held) response.end(this.card);
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
