import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { buildCollabUrl } from "@throughline/api";
import * as Y from "yjs";

/** One client of one board over a real WebSocket, with Hocuspocus' own provider. */
export class BenchClient {
  readonly doc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  readonly #socket: HocuspocusProviderWebsocket;

  constructor(origin: string, boardId: string, token: string) {
    this.#socket = new HocuspocusProviderWebsocket({ url: buildCollabUrl(origin) });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: `board/${boardId}`,
      document: this.doc,
      token,
    });
    this.provider.attach();
  }

  /** Resolves when the whole board has arrived. */
  joined(): Promise<void> {
    if (this.provider.isSynced) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.provider.on("synced", () => resolve());
      this.provider.on("authenticationFailed", ({ reason }: { reason: string }) => reject(new Error(reason)));
    });
  }

  close(): void {
    this.provider.destroy();
    this.#socket.destroy();
  }
}
