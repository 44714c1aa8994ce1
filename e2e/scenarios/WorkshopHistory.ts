import type { BoardContent } from "@throughline/model";
import type { BoardActor } from "../actors/BoardActor.ts";
import type { ServerProcess } from "../actors/ServerProcess.ts";

type Element = Readonly<Record<string, unknown>> & { readonly id: string; readonly place: readonly string[] };

/** How a kind of board is changed in these tests, and with which of its templates they begin. */
interface HistoryKind {
  readonly kind: string;
  readonly template: string;
  /** The type of what is typed in, deleted, added and moved, and the key of its text. */
  readonly type: string;
  readonly text: string;
  /** Moves elements to where another one stands. */
  readonly move: (id: string, to: Element) => { readonly name: string; readonly args: Record<string, unknown> };
}

/** The three kinds. */
export const historyKinds: readonly HistoryKind[] = [
  {
    kind: "journey-map",
    template: "ordering-groceries",
    type: "card",
    text: "text",
    move: (id, { place: [step, lane] }) => ({ name: "moveCards", args: { ids: [id], step, lane } }),
  },
  {
    kind: "story-map",
    template: "online-shop",
    type: "story",
    text: "title",
    move: (id, { place: [task, release] }) => ({ name: "moveStories", args: { ids: [id], task, release } }),
  },
  {
    kind: "card-sort",
    template: "library-website",
    type: "card",
    text: "label",
    // The tray is where cards stand that are in no group.
    move: (id, { place: [category] }) => ({ name: "moveCards", args: { ids: [id], category: category || null } }),
  },
];

/** What two people did on a board, one moment after the other: the names of what was changed how. */
export interface Workshop {
  readonly id: string;
  readonly typed: { readonly before: string; readonly after: string };
  readonly deleted: string;
  readonly added: string;
  readonly moved: string;
}

/**
 * A board of a kind on which a facilitator and a visitor have worked: the visitor typed in a text and added something,
 * the facilitator deleted one thing and moved another. Both have it open. Some time lies between the changes, so each
 * is a moment of its own.
 */
export async function holdWorkshop(
  how: HistoryKind,
  server: ServerProcess,
  facilitator: BoardActor,
  visitor: BoardActor,
): Promise<Workshop> {
  const { api } = facilitator;
  const { id } = await api.createBoard({ body: { kind: how.kind, template: how.template, title: "Workshop" } });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  await api.saveRevision({ params: { id }, body: { name: "Before the workshop" } });
  const end = async () => {
    await server.letsTimePass(id);
    await api.listHistory({ params: { id } });
  };
  await end();
  const run = async (who: BoardActor, name: string, args: Record<string, unknown>) => {
    await who.api.runOperations({ params: { id }, body: { operations: [{ name, args }] } });
    await end();
  };
  const things = elementsOf(await api.getElements({ params: { id } }), how.type);
  const [typed, deleted, moved, target] = pick(things, how.text);
  const wordsOf = (element: Element) => String(element[how.text]);
  const added = "Something quite new";
  await run(visitor, "setText", { id: typed.id, key: how.text, text: `${wordsOf(typed)} for everyone` });
  await run(facilitator, "deleteElements", { ids: [deleted.id] });
  const copy = { ...typed, [how.text]: added };
  await run(visitor, "pasteElements", { elements: [copy], near: typed.id });
  const { name, args } = how.move(moved.id, target);
  await run(facilitator, name, args);
  return {
    id,
    typed: { before: wordsOf(typed), after: `${wordsOf(typed)} for everyone` },
    deleted: wordsOf(deleted),
    added,
    moved: wordsOf(moved),
  };
}

function elementsOf({ elements }: BoardContent, type: string): Element[] {
  return elements.filter(
    (element): element is Element =>
      element.type === type && typeof element.id === "string" && Array.isArray(element.place),
  );
}

/**
 * Four things with names of their own, the third of which stands elsewhere than the last. By their names, because a
 * board lists elements by ids, which are new for every board; and short ones, because the list of differences cuts long
 * names.
 */
function pick(things: readonly Element[], text: string): readonly [Element, Element, Element, Element] {
  const nameOf = (thing: Element) => String(thing[text]).trim();
  const named = things
    .filter((thing) => nameOf(thing) !== "" && nameOf(thing).length <= 40)
    .filter((thing) => things.every((other) => other === thing || nameOf(other) !== nameOf(thing)))
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), "en"));
  const [typed, deleted, moved] = named;
  const target = named.find((thing) => thing.place[0] !== moved?.place[0] && thing !== typed && thing !== deleted);
  if (!typed || !deleted || !moved || !target) throw new Error("The template has too little on it");
  return [typed, deleted, moved, target];
}
