import { describe, expect, it } from "vitest";
import { centerOfRect } from "@throughline/scene";
import { buildSession } from "../testing/buildSession.ts";
import type { BoardSession } from "./BoardSession.ts";
import { choosePastePlace, pasteMark } from "./pastePlace.ts";
import { pasteWords } from "./pasting.ts";

const contentOf = ({ board }: BoardSession) => JSON.stringify(Array.from(board.all()));

/** The first "+" for a card, and the call it stands for. */
function emptyCell(session: BoardSession) {
  const item = session.scene.scene.items.find(({ key }) => key.startsWith("add-card:"));
  const call = item && session.view.addCall(item.key);
  if (!item || !call) throw new Error("The board has no empty cell");
  return { call, rect: item.bounds, point: centerOfRect(item.bounds) };
}

describe("pasting words of another program", () => {
  it("puts lines where the board was clicked last, until something is selected", async () => {
    const session = buildSession({ kind: "journey-map" });
    const { call, point, rect } = emptyCell(session);
    const before = contentOf(session);
    choosePastePlace(session, point);
    const { step, lane } = call.args;
    const words = [step, lane].map((id) => session.board.get(String(id))?.title).join(", ");
    expect(session.announcements.get()?.text).toBe(`What you paste now goes to ${words}`);
    expect(pasteMark(session)).toMatchObject(rect);
    await pasteWords(session, { text: "first\nsecond" });
    const made = session.selection.get().map((id) => session.board.get(id));
    expect(made.map((one) => [one?.text, one?.place?.[0], one?.place?.[1]])).toEqual([
      ["first", call.args.step, call.args.lane],
      ["second", call.args.step, call.args.lane],
    ]);
    expect(session.announcements.get()?.text).toBe("Pasted 2 cards");
    expect(pasteMark(session), "what was pasted is selected").toBeUndefined();
    session.undo();
    expect(contentOf(session)).toBe(before);
    await pasteWords(session, { text: "third" });
    expect(session.announcements.get()?.text).toBe("Select where the text should go first");
  });

  it("asks what a table is, writes nothing before, and takes what is chosen as one step of undo", async () => {
    const session = buildSession({ kind: "story-map" });
    const before = contentOf(session);
    await pasteWords(session, { text: "Task\tStory\nLook around\tSearch\nLook around\tFilter" });
    const pending = session.pasting.get();
    expect(pending).toMatchObject({ rows: 3, columns: 2 });
    expect(contentOf(session)).toBe(before);
    pending?.take(pending.choices()[0]?.id ?? "");
    expect(session.announcements.get()?.text).toBe("Pasted 2 stories, 1 task");
    session.undo();
    expect(contentOf(session)).toBe(before);
  });

  it("asks of dates which number is the day, once for each column, and makes nothing before", async () => {
    const session = buildSession({ kind: "story-map" });
    const before = contentOf(session);
    await pasteWords(session, { text: "Task\tStory\tDue date\nLook\tSearch\t03/04/2026\nLook\tFilter\t05/06/2026" });
    const pending = session.pasting.get();
    const [open] = pending?.choices() ?? [];
    expect(open).toMatchObject({ dates: [{ header: "Due date", samples: ["03/04/2026", "05/06/2026"] }] });
    expect(open?.call).toBeUndefined();
    pending?.take(open?.id ?? "");
    expect(contentOf(session)).toBe(before);
    const orders = { "Due date": "day-first" } as const;
    expect(pending?.choices(orders)[0]?.dates).toMatchObject([{ order: "day-first" }]);
    pending?.take(open?.id ?? "", orders);
    const made = session.selection
      .get()
      .flatMap((id) => Array.from(session.board.all()).filter(({ place }) => place?.[0] === id));
    expect(made.map(({ due }) => due)).toEqual(["2026-04-03", "2026-06-05"]);
  });

  it("asks in a field for something new, where lines may as well be one card", async () => {
    const session = buildSession({ kind: "journey-map" });
    const { call } = emptyCell(session);
    session.run(call, { open: true });
    await pasteWords(session, { text: "first\nsecond" });
    expect(
      session.pasting
        .get()
        ?.choices()
        .map(({ label }) => label),
    ).toEqual(["One card a line", "One card"]);
    expect(session.draft.get()).toBeNull();
    session.pasting.get()?.take("one");
    expect(session.board.get(session.selection.last ?? "")?.text).toBe("first\nsecond");
  });

  it("says why it makes nothing", async () => {
    const said = async (session: BoardSession, text: string) => {
      const before = contentOf(session);
      await pasteWords(session, { text });
      expect(contentOf(session)).toBe(before);
      return session.announcements.get()?.text;
    };
    const map = buildSession({ kind: "journey-map" });
    expect(await said(map, "one\ntwo")).toBe("Select where the text should go first");
    expect(await said(map, "x\ty\n".repeat(5_001))).toMatch(
      /^These are 5,001 rows; at most 5,000 .* Nothing was pasted\.$/,
    );
    const shown = buildSession({ kind: "card-sort", canEdit: false });
    expect(await said(shown, "one")).toBe("You may look at this board, not change it");
  });
});
