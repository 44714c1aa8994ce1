import { Connection, Document, Hocuspocus, type WebSocketLike } from "@hocuspocus/server";
import { closeReasons } from "@throughline/api";
import { closedRules } from "@throughline/guard";
import { expect, it } from "vitest";
import { createLogger } from "../lifecycle/createLogger.ts";
import { createEmptyStore } from "../testing/createEmptyStore.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { Claims } from "./Claims.ts";
import type { CollabContext } from "./CollabContext.ts";
import { Journal } from "./Journal.ts";
import { LoadExtension } from "./LoadExtension.ts";

const name = "board/aaaaaaaa";
const context: CollabContext = {
  principal: { id: "annaanna", name: "Anna" },
  name: { type: "board", board: "aaaaaaaa" },
};

it("sends away who got hold of a document while it was unloaded, to come again for the right one", async () => {
  const place = await createEmptyStore();
  const store = await openSqliteStore(`${place.dataDir}/throughline.db`);
  try {
    const logger = createLogger("silent");
    const extension = new LoadExtension({
      log: store.updates,
      claims: new Claims(store.claims),
      journal: new Journal(store.updates, { logger }),
      growth: { loaded() {}, grew() {}, unloaded() {} },
      unloadPace: { loaded() {} },
      answers: { loaded() {} },
      whole: new WeakSet(),
      types: () => ({ rules: () => closedRules }),
      logger,
    });
    const instance = new Hocuspocus<CollabContext>({ quiet: true });
    const [left, right] = [new Document(name), new Document(name)];
    instance.documents.set(name, right);
    const closings = async (document: Document) => {
      const closed: unknown[] = [];
      const socket: WebSocketLike = { readyState: 1, send() {}, close: (...how) => void closed.push(how) };
      const connection = new Connection(socket, new Request("http://localhost"), document, "s", context);
      await extension.connected({ connection, documentName: name, instance });
      return closed;
    };
    expect(await closings(right)).toEqual([]);
    expect(await closings(left)).toEqual([[closeReasons["try-again"].code, "try-again"]]);
  } finally {
    await store.close();
    await place.remove();
  }
});
