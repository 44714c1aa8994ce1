import type { ContentSpec } from "../buildUpdate.ts";
import type { Attack, AttackOutcome } from "./attack.ts";
import { structAttack } from "./structAttack.ts";

const map = 1;
const letters = 2;

function inMeta(name: string, outcome: AttackOutcome, key: string, content: ContentSpec): Attack {
  return structAttack(name, outcome, () => [{ parent: "meta", key, content }]);
}

function asElement(name: string, content: ContentSpec): Attack {
  return structAttack(name, "wrong-type", () => [{ key: "element", content }]);
}

/** What would keep a board from being opened, or its readers from understanding it. */
export const boardAttacks: readonly Attack[] = [
  inMeta("a version of the future", "server-only", "version", { any: [2] }),
  inMeta("a version that is no number", "server-only", "version", { any: ["two"] }),
  inMeta("a version that is a map", "server-only", "version", { type: map }),
  inMeta("a version that is gone", "server-only", "version", { deleted: 1 }),
  inMeta("a kind that nobody knows", "server-only", "kind", { any: ["mind-map"] }),
  inMeta("a kind as JSON", "server-only", "kind", { json: ['"mind-map"'] }),
  inMeta("something new that a board says of itself", "unknown-key", "owner", { any: ["me"] }),
  inMeta("a title that is a record", "wrong-type", "title", { any: [{ text: "Title" }] }),
  inMeta("a title that is a shared text", "wrong-type", "title", { type: letters }),
  inMeta("a title of single letters", "wrong-type", "title", { text: "Title" }),
  inMeta("a title that is an embedded text", "wrong-type", "title", { embed: '"Title"' }),
  inMeta("a title that is nothing", "wrong-type", "title", { any: [undefined] }),
  inMeta("a title that is a book", "wrong-type", "title", { any: ["x".repeat(301)] }),
  inMeta("a title of two values, one of them no text", "wrong-type", "title", { any: [1, "Title"] }),
  asElement("an element that is a number", { any: [5] }),
  asElement("an element that is a record", { any: [{ type: "card" }] }),
  asElement("an element that is a list", { type: 0 }),
  asElement("an element that is a text", { type: letters }),
  structAttack("an element under what is no id", "unknown-key", () => [{ key: "no id", content: { type: map } }]),
  structAttack("an element whose type is a number", "wrong-type", ({ mine }) => [
    { key: "element", content: { type: map } },
    { parent: [mine, 0], key: "type", content: { any: [7] } },
  ]),
  structAttack("an element that is there and gets a map for a type", "wrong-type", ({ element }) => [
    { parent: element, key: "type", content: { type: map } },
  ]),
];
