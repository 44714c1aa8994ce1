import { buildUpdate } from "../buildUpdate.ts";
import type { Attack } from "./attack.ts";
import { structAttack } from "./structAttack.ts";

const list = 0;
const map = 1;

/** What stands where nothing can stand, or in two places. */
export const placeAttacks: readonly Attack[] = [
  structAttack("a root that boards don't have", "unknown-root", () => [
    { parent: "secret", key: "a", content: { any: [1] } },
  ]),
  structAttack("a root with the name of a prototype", "unknown-root", () => [
    { parent: "__proto__", key: "a", content: { any: [1] } },
  ]),
  structAttack("letters beside the entries of a root", "wrong-shape", () => [
    { parent: "elements", content: { text: "hidden" } },
  ]),
  structAttack("a list inside of an element's entries", "wrong-shape", ({ element }) => [
    { parent: element, content: { any: [1, 2, 3] } },
  ]),
  structAttack("a key in a list", "wrong-shape", ({ element, mine }) => [
    { parent: element, key: "list", content: { type: list } },
    { parent: [mine, 0], key: "a", content: { any: [1] } },
  ]),
  structAttack("a format outside of a text", "wrong-shape", ({ element }) => [
    { parent: element, key: "bold", content: { format: ["bold", "true"] } },
  ]),
  structAttack("a parent that is a value", "not-a-type", ({ value }) => [
    { parent: value, key: "a", content: { any: [1] } },
  ]),
  structAttack("a parent that is a letter", "not-a-type", ({ letter }) => [
    { parent: letter, key: "a", content: { any: [1] } },
  ]),
  structAttack("a parent that is a value of the same update", "not-a-type", ({ mine, element }) => [
    { parent: element, key: "a", content: { any: [1] } },
    { parent: [mine, 0], key: "b", content: { any: [1] } },
  ]),
  structAttack("a letter that stands behind itself", "contradiction", ({ mine }) => [
    { origin: [mine, 0], content: { text: "x" } },
  ]),
  structAttack("a letter that stands before a later one of its own", "contradiction", ({ mine, letter }) => [
    { rightOrigin: [mine, 1], content: { text: "x" } },
    { origin: letter, content: { text: "y" } },
  ]),
  structAttack("a letter that stands behind one of its own that never comes", "contradiction", ({ mine }) => [
    { origin: [mine, 50], content: { text: "x" } },
  ]),
  structAttack("a type that is its own parent", "contradiction", ({ mine }) => [
    { parent: [mine, 0], key: "a", content: { type: map } },
  ]),
  structAttack("neighbours in two places", "contradiction", ({ letter, value }) => [
    { origin: letter, rightOrigin: value, content: { text: "x" } },
  ]),
  structAttack("own neighbours in two places", "contradiction", ({ mine, element }) => [
    { parent: element, key: "one", content: { type: 2 } },
    { parent: [mine, 0], content: { text: "x" } },
    { parent: element, key: "two", content: { type: 2 } },
    { parent: [mine, 2], content: { text: "y" } },
    { origin: [mine, 1], rightOrigin: [mine, 3], content: { text: "z" } },
  ]),
  structAttack("a letter between one letter and itself", "contradiction", ({ letter }) => [
    { origin: letter, rightOrigin: letter, content: { text: "x" } },
  ]),
  structAttack("a letter between two in the wrong order", "contradiction", ({ letter: [client, clock] }) => [
    { origin: [client, clock + 2], rightOrigin: [client, clock + 1], content: { text: "x" } },
  ]),
  structAttack(
    "a letter between two new ones in the wrong order",
    "contradiction",
    ({ mine, letter: [client, clock] }) => [
      { origin: [client, clock + 1], rightOrigin: [client, clock + 2], content: { text: "x" } },
      { origin: [mine, 0], rightOrigin: [client, clock], content: { text: "y" } },
    ],
  ),
  structAttack("a value that stands before another of its key", "contradiction", ({ value }) => [
    { rightOrigin: value, content: { any: [1] } },
  ]),
  {
    name: "two people's parts that wait for each other",
    outcome: "contradiction",
    build: ({ mine }) => [
      buildUpdate({
        sections: [
          { client: mine, clock: 0, structs: [{ origin: [mine - 1, 0], content: { text: "x" } }] },
          { client: mine - 1, clock: 0, structs: [{ origin: [mine, 0], content: { text: "y" } }] },
        ],
      }),
    ],
  },
];
