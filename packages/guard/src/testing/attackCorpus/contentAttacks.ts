import type { ContentSpec } from "../buildUpdate.ts";
import type { Attack, AttackOutcome } from "./attack.ts";
import { structAttack } from "./structAttack.ts";

function value(name: string, outcome: AttackOutcome, content: ContentSpec): Attack {
  return structAttack(name, outcome, ({ element }) => [{ parent: element, key: "a", content }]);
}

function inText(name: string, outcome: AttackOutcome, content: ContentSpec): Attack {
  return structAttack(name, outcome, ({ letter }) => [{ origin: letter, content }]);
}

function nested(depth: number): unknown {
  let inner: unknown = 1;
  for (let level = 0; level < depth; level += 1) inner = [inner];
  return inner;
}

/** One-byte lists of one list each, without building them: encoding a value so deep would end the stack. */
function nestedBytes(depth: number): ContentSpec {
  const bytes = new Uint8Array(2 * depth + 1);
  for (let level = 0; level < depth; level += 1) bytes.set([117, 1], 2 * level);
  bytes[2 * depth] = 126;
  return { anyBytes: bytes, count: 1 };
}

const poison: unknown = JSON.parse('{"__proto__": {"isAdmin": true}}');
const map = 1;

/** What is refused for what it holds. */
export const contentAttacks: readonly Attack[] = [
  ...["__proto__", "constructor", "prototype"].flatMap((key) => [
    structAttack(`an entry under ${key}`, "prototype-key", ({ element }) => [
      { parent: element, key, content: { any: [1] } },
    ]),
    structAttack(`an element with the id ${key}`, "prototype-key", () => [{ key, content: { type: map } }]),
    value(`a record with the key ${key}`, "prototype-key", { json: [`{"a":[{"${key}":1}]}`] }),
    inText(`letters formatted as ${key}`, "prototype-key", { format: [key, "true"] }),
  ]),
  value("a record that would change its prototype", "prototype-key", { any: [poison] }),
  inText("an embedded thing that would change its prototype", "prototype-key", { embed: '{"__proto__":{}}' }),
  value("a value nested deeper than any board needs", "too-deep", { any: [nested(40)] }),
  value("a value nested four thousand times", "too-deep", { any: [nested(4_000)] }),
  value("a value nested four hundred thousand times", "too-deep", nestedBytes(400_000)),
  value("JSON nested four thousand times", "too-deep", { json: ["[".repeat(4_000) + "]".repeat(4_000)] }),
  value("a million opening brackets", "too-deep", { json: ["[".repeat(1_000_000)] }),
  inText("an embedded thing nested a thousand times", "too-deep", { embed: '{"a":'.repeat(1_000) }),
  structAttack("forty maps in each other", "too-deep", ({ element, mine }) =>
    Array.from({ length: 40 }, (_, level) => ({
      parent: level === 0 ? element : ([mine, level - 1] as const),
      key: "a",
      content: { type: map },
    })),
  ),
  value("a document in the document", "foreign-content", { subdocument: "guid" }),
  value("an XML element", "foreign-content", { type: 3, name: "script" }),
  value("an XML hook", "foreign-content", { type: 5, name: "hook" }),
  value("a number that JSON can't hold", "foreign-content", { any: [2n ** 60n] }),
];
