import type { OpenSocket } from "../attachSockets.ts";
import type { OpenCollabSocket } from "../createOpenSocket.ts";
import { readYjsAddress } from "./readYjsAddress.ts";
import { RefusalPauses } from "./RefusalPauses.ts";
import { YjsSocket } from "./YjsSocket.ts";

/**
 * The door for clients of the y-websocket protocol, at `/yjs/<document>?token=…`. Behind it they are clients like all
 * others: rights, guard, log, presence and closings apply to them without a line about them.
 */
export class YjsDoor {
  readonly #open: OpenCollabSocket;
  readonly #pauses = new RefusalPauses();

  /** `open` serves sockets that speak Hocuspocus' protocol. */
  constructor(open: OpenCollabSocket) {
    this.#open = open;
  }

  /** Tells whether a handshake is for this door. */
  serves(url: URL): boolean {
    return readYjsAddress(url) !== undefined;
  }

  /** How many milliseconds a handshake has to wait, because its client was turned away already. */
  pauseFor(url: URL, from: string): number {
    return this.#pauses.pauseFor(targetOf(url), from, performance.now());
  }

  /** Serves a socket whose handshake is done. Throws when its address is another door's. */
  readonly openSocket: OpenSocket = (socket, request, from) => {
    const url = new URL(request.url);
    const address = readYjsAddress(url);
    if (address === undefined) throw new TypeError("Not an address of this door");
    const onRefused = () => this.#pauses.refused(targetOf(url), from, performance.now());
    const yjsSocket = new YjsSocket(socket, address, onRefused);
    yjsSocket.enter(this.#open, request);
    return yjsSocket;
  };
}

function targetOf(url: URL): string {
  return url.pathname + url.search;
}
