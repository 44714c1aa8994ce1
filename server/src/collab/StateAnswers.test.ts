import { Connection, Document, type WebSocketLike } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readSyncMessage } from "y-protocols/sync";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { readMessageHead } from "./collabMessage.ts";
import type { CollabContext } from "./CollabContext.ts";
import { maxStateVectorBytes } from "./limits.ts";
import { StateAnswers } from "./StateAnswers.ts";

const name = "board/aaaaaaaa";
const context: CollabContext = {
  principal: { id: "annaanna", name: "Anna" },
  name: { type: "board", board: "aaaaaaaa" },
};

it("lets those come back to whom a board had so many visits that nobody reads what they have of it", () => {
  const document = new Document(name);
  Y.applyUpdate(document, buildVisits(Math.ceil(maxStateVectorBytes / 6) + 1_000));
  const stateVector = Y.encodeStateVector(document);
  expect(stateVector.byteLength).toBeGreaterThan(maxStateVectorBytes);
  const answers = new StateAnswers(undefined);
  expect(answers.isPlausible(document, stateVector)).toBe(true);
  const sent: Uint8Array[] = [];
  const socket: WebSocketLike = { readyState: 1, send: (data) => void sent.push(data as Uint8Array), close() {} };
  answers.answer(new Connection(socket, new Request("http://localhost"), document, "s", context), stateVector);
  const theirs = new Y.Doc();
  for (const message of sent) {
    const { decoder } = readMessageHead(message);
    readSyncMessage(decoder, encoding.createEncoder(), theirs, null);
    expect(decoding.hasContent(decoder)).toBe(false);
  }
  expect(theirs.getMap("meta").toJSON()).toEqual(document.getMap("meta").toJSON());
  expect(theirs.store.clients.size).toBe(document.store.clients.size);
});

/** A document of which each of so many visitors, under a Yjs client id of their own, has set the title. */
function buildVisits(count: number): Uint8Array {
  const firstId = 2 ** 31;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, count);
  for (let visit = count - 1; visit >= 0; visit -= 1) {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, firstId + visit);
    encoding.writeVarUint(encoder, 0);
    if (visit > 0) {
      // A value, behind the one before it.
      encoding.writeUint8(encoder, 0b1000_1000);
      encoding.writeVarUint(encoder, firstId + visit - 1);
      encoding.writeVarUint(encoder, 0);
    } else {
      encoding.writeUint8(encoder, 0b0010_1000);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, "meta");
      encoding.writeVarString(encoder, "title");
    }
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, `Title ${visit}`);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}
