import type { ReplayPage } from "@throughline/api";
import { readContent, type BoardContent } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { buildSession } from "../testing/buildSession.ts";
import { PastBoard } from "./PastBoard.ts";
import { ReplayTape } from "./ReplayTape.ts";

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** A workshop of so many moments over a board: the page that the server would send, and the board after each moment. */
function recordWorkshop(moments: number): { page: ReplayPage; states: BoardContent[] } {
  const session = buildSession({ kind: "card-sort" });
  const { board } = session;
  const { doc } = board;
  const base = base64(Y.encodeStateAsUpdateV2(doc));
  const states = [readContent(board)];
  const recorded: ReplayPage["moments"] = [];
  for (let at = 0; at < moments; at++) {
    const before = Y.encodeStateVector(doc);
    const cards = Array.from(board.all()).filter(({ type }) => type === "card");
    const card = cards[(at * 7) % cards.length];
    const calls = [
      { name: "setText", args: { id: card?.id, key: "label", text: `Card ${at}` } },
      { name: "deleteElements", args: { ids: [card?.id ?? ""] } },
      { name: "addCard", args: { label: `New ${at}` } },
      { name: "renameBoard", args: { title: `Round ${at}` } },
    ];
    const call = calls[at % calls.length];
    if (call) session.run(call);
    const time = new Date(at * 20_000).toISOString();
    recorded.push({
      type: "moment",
      id: `m${at + 1}`,
      startedAt: time,
      endedAt: time,
      people: [{ id: "ana", name: "Ana", changes: 1 }],
      touched: 1,
      elements: [{ id: card?.id ?? "", by: ["ana"] }],
      update: base64(Y.encodeStateAsUpdateV2(doc, before)),
    });
    states.push(readContent(board));
  }
  session.destroy();
  return { page: { base, baseAt: null, moments: recorded, next: null, total: moments, endsAt: null }, states };
}

describe("ReplayTape", () => {
  it("leads from any moment to any other, backwards too, exactly as the board was", async () => {
    const { page, states } = recordWorkshop(24);
    const live = buildSession({ kind: "card-sort" });
    const tape = new ReplayTape(live.board.schema);
    await tape.read(page);
    expect(tape.steps).toHaveLength(24);
    const past = new PastBoard(live);
    if (tape.first) past.show(tape.first);
    let at = 0;
    fc.assert(
      fc.property(fc.nat(24), (to) => {
        const { elements, title } = tape.between(at, to);
        past.patch(elements, title);
        at = to;
        expect(readContent(past.session.board)).toEqual(states[to]);
      }),
    );
    past.destroy();
    tape.destroy();
    live.destroy();
  });

  it("knows who touched what, and falls back on who was at work", async () => {
    const { page } = recordWorkshop(2);
    const live = buildSession({ kind: "card-sort" });
    const tape = new ReplayTape(live.board.schema);
    await tape.read(page);
    const [step] = tape.steps;
    const touched = page.moments[0]?.elements[0]?.id ?? "";
    expect(step?.writersOf(touched)).toEqual([{ id: "ana", name: "Ana", changes: 1 }]);
    expect(step?.writersOf("unknown").map(({ name }) => name)).toEqual(["Ana"]);
    tape.destroy();
    live.destroy();
  });
});
