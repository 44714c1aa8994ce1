import type { Server, ServerResponse } from "node:http";

/** The HTTP requests that a server is answering, so that it can finish them before it ends. */
export class OpenRequests {
  readonly #open = new Set<ServerResponse>();
  #onIdle: (() => void) | undefined;

  constructor(server: Server) {
    server.on("request", (_request, response) => {
      this.#open.add(response);
      // From now on nobody shall send another request on this connection.
      if (this.#onIdle !== undefined) response.setHeader("Connection", "close");
      response.on("close", () => {
        this.#open.delete(response);
        if (this.#open.size === 0) this.#onIdle?.();
      });
    });
  }

  /** How many are open now. */
  get size(): number {
    return this.#open.size;
  }

  /** Resolves when none is open any more; each one ends its connection from now on. */
  finish(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#onIdle = resolve;
    for (const response of this.#open) if (!response.headersSent) response.setHeader("Connection", "close");
    if (this.#open.size === 0) resolve();
    return promise;
  }
}
