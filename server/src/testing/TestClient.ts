import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { buildCollabUrl } from "@throughline/api";
import * as Y from "yjs";
import { waitFor } from "./waitFor.ts";

/** What a test client may say about itself. */
export interface TestClientOptions {
  /** Address of the WebSocket; the current protocol version's by default. */
  readonly url?: string;
  readonly document?: Y.Doc;
}

/** One person's connection to one document, over a real WebSocket with Hocuspocus' own provider. */
export class TestClient {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  /** Reasons of refusals and closings, in order of arrival. */
  readonly reasons: string[] = [];

  constructor(origin: string, documentName: string, token: string, options: TestClientOptions = {}) {
    this.doc = options.document ?? new Y.Doc();
    this.socket = new HocuspocusProviderWebsocket({
      url: options.url ?? buildCollabUrl(origin),
      delay: 50,
      minDelay: 20,
      maxDelay: 200,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: documentName,
      document: this.doc,
      token,
      onAuthenticationFailed: ({ reason }) => this.reasons.push(reason),
      onClose: ({ event }) => this.reasons.push(event.reason),
    });
    this.provider.attach();
  }

  /** Resolves when the server has everything that this client has, and the other way round. */
  async synced(timeoutMs?: number): Promise<this> {
    await waitFor("sync", () => this.provider.isSynced && !this.provider.hasUnsyncedChanges, timeoutMs);
    return this;
  }

  /** Resolves when the connection was refused or closed, with the reason. */
  closed(): Promise<string> {
    return waitFor("a closed connection", () => this.reasons[0]);
  }

  /** Leaves, without waiting for anything. */
  destroy(): void {
    this.provider.destroy();
    this.socket.destroy();
  }
}
