import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import { addNote, notesOf, sendUpdate, waitFor } from "../testing/index.ts";
import { startHeldServer } from "../testing/startHeldServer.ts";

const board = "board/aaaaaaaa";

/** Client 7's first two clocks, collected. */
const collected = encoding.encode((encoder) => {
  for (const number of [1, 1, 7, 0]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, 0);
  for (const number of [2, 0]) encoding.writeVarUint(encoder, number);
});

/** A title by client 9; and, under the same clocks of client 7 and beyond, four more. */
const contradicting = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, 2);
  writeTitles(encoder, 9, ["a"]);
  writeTitles(encoder, 7, ["b", "c", "d", "e"]);
  encoding.writeVarUint(encoder, 0);
});

function writeTitles(encoder: encoding.Encoder, client: number, values: readonly string[]): void {
  const valueContent = 8;
  const hasKey = 32;
  for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, valueContent | hasKey);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, "meta");
  encoding.writeVarString(encoder, "title");
  encoding.writeVarUint(encoder, values.length);
  for (const value of values) encoding.writeAny(encoder, value);
}

describe("two contradicting updates of one client id at once", () => {
  it("leave what others write afterwards whole, also when the board is opened again", async () => {
    // Both are checked before either of them is stored, however busy the machine is.
    const { server, appended, release } = await startHeldServer();
    const admit = (who: string) => server.gate.admit(who, { read: true, write: true });
    const anna = await server.connect(board, admit("anna")).synced();
    const token = admit("mallory");
    const one = await server.connect(board, token).synced();
    const two = await server.connect(board, token).synced();
    sendUpdate(one, collected);
    await waitFor("the first one's append", () => appended.length === 1);
    sendUpdate(two, contradicting);
    await waitFor("the second one's append", () => appended.length === 2);
    release();
    expect(await two.closed()).toBe("try-again");
    anna.doc.getMap("meta").set("title", "Anna's");
    await anna.synced();
    addNote(anna.doc, "later");
    await anna.synced();
    for (const client of [one, two, anna]) client.destroy();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    const late = await server.connect(board, admit("late")).synced();
    expect([late.doc.getMap("meta").toJSON(), notesOf(late.doc)]).toEqual([{ title: "Anna's" }, "later"]);
  });
});
