import {
  defineBoardSchema,
  defineElement,
  Board,
  createOrigin,
  placeValue,
  text,
  wordsValue,
} from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { ChangeBatch, type KnownPerson } from "./ChangeBatch.ts";

const card = defineElement({
  type: "card",
  label: "Story",
  counted: (count) => (count === 1 ? "1 story" : `${count} stories`),
  icon: "story",
  values: { place: placeValue, owner: wordsValue("Owner") },
  texts: { title: text("Title") },
});
const schema = defineBoardSchema({ kind: "test", version: 1, elements: [card], migrations: [] });

const person = (name: string, at: Partial<KnownPerson> = {}): KnownPerson => ({
  name,
  selection: [],
  editing: null,
  drag: null,
  ...at,
});

/** Our board and another's, which sends its changes here at once, as a provider would. */
function buildBoards(people: readonly KnownPerson[]) {
  const [own, theirs] = [new Y.Doc(), new Y.Doc()];
  const [here, there] = [new Board(own, schema), new Board(theirs, schema)];
  own.on("update", (update, origin) => origin !== theirs && Y.applyUpdate(theirs, update, own));
  theirs.on("update", (update, origin) => origin !== own && Y.applyUpdate(own, update, theirs));
  const origin = createOrigin("person");
  here.transact(origin, (writer) => {
    for (const id of ["a", "b", "c"]) writer.insert(card, { title: `Card ${id}`, place: ["", "", "a0"] }, id);
  });
  const batch = new ChangeBatch(here);
  here.subscribe((change) => batch.take(here, change, people));
  const remote = (write: (board: Board) => void) => theirs.transact(() => write(there), origin);
  return { batch, here, remote, origin };
}

describe("ChangeBatch", () => {
  it("tells moves, typing and new things of the only other person", () => {
    const { batch, remote } = buildBoards([person("Ana")]);
    for (const id of ["a", "b"]) remote((board) => board.set(id, "place", ["", "", "a1"]));
    remote((board) => board.setText("c", "title", "Pay by card"));
    remote((board) => board.insert(card, { title: "New one" }));
    expect(batch.tell([])).toBe("Ana moved 2 stories, typed in “Pay by card” and added “New one”.");
    expect(batch.isEmpty).toBe(true);
    expect(batch.tell([])).toBe("");
  });

  it("says nothing of siblings that got other order keys and stand as they stood", () => {
    const { batch, here, remote } = buildBoards([person("Ana")]);
    remote((board) => board.insert(card, { title: "New one", place: ["", "", `a0${"0".repeat(70)}1`] }));
    expect(here.get("c")?.place, "renumbered").not.toEqual(["", "", "a0"]);
    expect(batch.tell([])).toBe("Ana added “New one”.");
  });

  it("knows among several who typed, dragged or has selected", () => {
    const { batch, remote } = buildBoards([
      person("Ana", { editing: { id: "a" } }),
      person("Jo", { drag: { ids: ["b"] } }),
      person("Kim"),
    ]);
    remote((board) => board.setText("a", "title", "Pay"));
    remote((board) => board.set("b", "place", ["", "", "a1"]));
    remote((board) => board.set("c", "owner", "Lee"));
    expect(batch.tell([])).toBe("Ana typed in “Pay”. Jo moved “Card b”. Somebody changed “Card c”.");
  });

  it("says nothing of one's own changes, nor of what came and went", () => {
    const { batch, here, remote, origin } = buildBoards([person("Ana")]);
    here.transact(origin, (writer) => writer.setText("a", "title", "Mine"));
    remote((board) => board.insert(card, {}, "x"));
    remote((board) => board.remove("x"));
    expect(batch.isEmpty).toBe(true);
  });

  it("takes added and then typed in for one thing added", () => {
    const { batch, remote } = buildBoards([person("Ana")]);
    remote((board) => board.insert(card, {}, "x"));
    remote((board) => board.setText("x", "title", "Written after"));
    expect(batch.tell([])).toBe("Ana added “Written after”.");
  });

  it("counts what was deleted", () => {
    const { batch, remote } = buildBoards([person("Ana")]);
    remote((board) => board.remove("a"));
    expect(batch.tell([])).toBe("Ana deleted 1 story.");
    for (const id of ["b", "c"]) remote((board) => board.remove(id));
    expect(batch.tell([])).toBe("Ana deleted 2 stories.");
  });

  it("names three people at most", () => {
    const people = ["a", "b", "c", "d"].map((id) => person(`P${id}`, { selection: [id] }));
    const { batch, remote } = buildBoards(people);
    remote((board) => board.insert(card, {}, "d"));
    for (const id of ["a", "b", "c"]) remote((board) => board.set(id, "owner", "x"));
    expect(batch.tell([])).toContain("1 other person changed the board.");
  });

  it("learns whose a new thing is by who has selected it by the time it is told", () => {
    const { batch, remote } = buildBoards([person("Ana"), person("Gil")]);
    remote((board) => board.insert(card, { title: "Copy" }, "x"));
    expect(batch.tell([person("Ana"), person("Gil", { selection: ["x"] })])).toBe("Gil added “Copy”.");
  });
});
