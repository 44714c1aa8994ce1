import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/**
 * The simplest load balancer there is, for tests of several servers: passes each connection on to the next server that
 * takes it, without looking inside or remembering anybody.
 */
export class RoundRobin {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #ports: readonly number[] = [];
  #next = 0;

  private constructor() {
    this.#server = createServer((client) => void this.#pass(client));
  }

  /** Starts one on a port of its own; nobody stands behind it yet. */
  static async start(): Promise<RoundRobin> {
    const balancer = new RoundRobin();
    balancer.#server.listen(0, "127.0.0.1");
    await once(balancer.#server, "listening");
    return balancer;
  }

  /** Where it is reached; the same for its whole life. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Says who stands behind it from now on; connections that are open stay. */
  serve(...origins: readonly string[]): void {
    this.#ports = origins.map((origin) => Number(new URL(origin).port));
  }

  /** Ends it with all connections through it. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #pass(client: Socket): Promise<void> {
    this.#keep(client);
    for (let attempts = this.#ports.length; attempts > 0; attempts--) {
      const port = this.#ports[this.#next++ % this.#ports.length] ?? 0;
      const server = connect(port, "127.0.0.1");
      this.#keep(server);
      try {
        await once(server, "connect");
      } catch {
        continue;
      }
      client.pipe(server).pipe(client);
      client.on("close", () => server.destroy());
      server.on("close", () => client.destroy());
      return;
    }
    client.destroy();
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
  }
}
