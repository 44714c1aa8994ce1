import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { buildCollabUrl, buildDocumentName } from "@throughline/api";
import { expect } from "@playwright/test";
import { WebSocket } from "ws";
import type { BoardActor } from "./BoardActor.ts";

/** Lets a person rename their board under a Yjs client id of the test's choice, and waits until the server has that. */
export async function writeUnder(person: BoardActor, clientId: number, title: string): Promise<void> {
  const headers = { cookie: await person.cookieHeader(), origin: person.origin };
  class SignedInSocket extends WebSocket {
    constructor(address: string) {
      super(address, { headers });
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: buildCollabUrl(person.origin),
    WebSocketPolyfill: SignedInSocket,
  });
  const name = buildDocumentName({ type: "board", board: person.boardId });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, token: "" });
  try {
    provider.attach();
    await expect.poll(() => provider.isSynced).toBe(true);
    provider.document.clientID = clientId;
    provider.document.getMap("meta").set("title", title);
    await expect.poll(() => provider.hasUnsyncedChanges).toBe(false);
  } finally {
    provider.destroy();
    socket.destroy();
  }
}
