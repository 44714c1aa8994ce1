import type { HistoryChanges, HistoryComparison } from "@throughline/api";
import { outlineElementIds, type LiveKind, type Outline } from "@throughline/kinds";
import type { BoardElement, BoardReader } from "@throughline/model";
import { placePath } from "../outline/placeWords.ts";
import { fieldChanges, type FieldChange } from "./fieldChanges.ts";
import type { Writer } from "./peopleWords.ts";
import { say } from "./words/say.ts";

/** What happened to an element between two points, in the order in which they are counted. */
export const changeKinds = ["added", "removed", "changed", "moved"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One element that differs between two points of a board's past. */
export interface ElementChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** It stands elsewhere than before; changed ones may as well. */
  readonly isMoved: boolean;
  /** What it is: "Pain point". */
  readonly label: string;
  /** Its text; "" without one. */
  readonly name: string;
  /** As far as that is known. */
  readonly by: readonly Writer[];
  /** The names of what it stood in and stands in, from the outside in. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly fields: readonly FieldChange[];
}

type Told = HistoryChanges["added"][number] & { readonly fields?: readonly string[] };
const placeFields = new Set(["place", "at"]);

/**
 * What differs between two points, in reading order of the board that shows both. `before` is the board at the first
 * point; `shown` the one at the second, with what was removed still on it.
 */
export function elementChanges(
  kind: LiveKind,
  { changes, people }: HistoryComparison,
  before: BoardReader,
  shown: BoardReader,
): ElementChange[] {
  const outlines = { before: kind.outline(before), shown: kind.outline(shown) };
  const writers = new Map(people.map((person) => [person.id, person]));
  const told = changeKinds.flatMap((what) =>
    changes[what].map((change) => describe(kind, what, change, { before, shown, outlines, writers })),
  );
  const order = new Map(outlineElementIds(outlines.shown).map((id, index) => [id, index]));
  const last = order.size;
  return told.sort((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last));
}

interface Around {
  readonly before: BoardReader;
  readonly shown: BoardReader;
  readonly outlines: { readonly before: Outline; readonly shown: Outline };
  readonly writers: ReadonlyMap<string | null, Writer>;
}

function describe(kind: LiveKind, what: ChangeKind, change: Told, around: Around): ElementChange {
  const { id } = change;
  const was = around.before.get(id);
  const is = around.shown.get(id);
  const type = kind.schema.elements.get(change.type);
  const element = is ?? was;
  return {
    id,
    kind: what,
    isMoved: what === "moved" || (change.fields?.some((field) => placeFields.has(field)) ?? false),
    label: type?.label ?? say.element,
    name: element && type ? firstText(element, Object.keys(type.texts)) : "",
    by: change.by.map((id_) => around.writers.get(id_) ?? { id: id_, name: "" }),
    from: placePath(around.outlines.before, id) ?? [],
    to: placePath(around.outlines.shown, id) ?? [],
    fields: what === "changed" && type && was && is ? fieldChanges(type, was, is, change.fields) : [],
  };
}

function firstText(element: BoardElement, keys: readonly string[]): string {
  const words = keys.map((key) => element[key]);
  const text = words.find((word): word is string => typeof word === "string" && word.trim() !== "");
  return text?.replace(/\s+/g, " ").trim() ?? "";
}
