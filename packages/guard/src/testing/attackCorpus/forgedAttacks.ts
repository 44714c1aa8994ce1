import { buildUpdate, type StructSpec } from "../buildUpdate.ts";
import type { Attack, AttackOutcome, AttackTarget } from "./attack.ts";

const value: StructSpec = { key: "a", content: { type: 1 } };

function attack(name: string, outcome: AttackOutcome, build: (target: AttackTarget) => Uint8Array): Attack {
  return { name, outcome, build: (target) => [build(target)] };
}

/** What is written in another's name, and what needs something that nobody has. */
export const forgedAttacks: readonly Attack[] = [
  attack("a value in another person's name", "forged-client", ({ other, otherEnd }) =>
    buildUpdate({ sections: [{ client: other, clock: otherEnd, structs: [value] }] }),
  ),
  attack("a clock jump that erases what a colleague writes offline", "forged-client", ({ other, otherEnd }) =>
    buildUpdate({ sections: [{ client: other, clock: otherEnd, structs: [{ gc: 1_000_000 }] }] }),
  ),
  attack("a clock jump behind a gap", "forged-client", ({ other, otherEnd }) =>
    buildUpdate({ sections: [{ client: other, clock: otherEnd + 500, structs: [{ gc: 1 }] }] }),
  ),
  attack("deleted letters in another person's name", "forged-client", ({ other, otherEnd, letter }) =>
    buildUpdate({
      sections: [{ client: other, clock: otherEnd, structs: [{ origin: letter, content: { deleted: 9 } }] }],
    }),
  ),
  attack("another person's history told anew, and one part more", "forged-client", ({ other, otherEnd }) =>
    buildUpdate({ sections: [{ client: other, clock: 0, structs: [{ gc: otherEnd + 1 }] }] }),
  ),
  attack("own work with another person's hidden behind it", "forged-client", ({ mine, other, otherEnd }) =>
    buildUpdate({
      sections: [
        { client: mine, clock: 0, structs: [value] },
        { client: other, clock: otherEnd, structs: [value] },
      ],
    }),
  ),
  attack("a part that comes after a gap", "incomplete", ({ mine }) =>
    buildUpdate({ sections: [{ client: mine, clock: 7, structs: [value] }] }),
  ),
  attack("a gap that is told of", "incomplete", ({ mine }) =>
    buildUpdate({ sections: [{ client: mine, clock: 0, structs: [value, { skip: 5 }, value] }] }),
  ),
  {
    name: "four thousand parts with gaps between them",
    outcome: "incomplete",
    build: ({ mine, letter }) =>
      Array.from({ length: 4_000 }, (_, index) =>
        buildUpdate({
          sections: [{ client: mine, clock: 2 + 2 * index, structs: [{ origin: letter, content: { text: "x" } }] }],
        }),
      ),
  },
  attack("a neighbour on the left that nobody wrote", "incomplete", ({ mine, other, otherEnd }) =>
    buildUpdate({
      sections: [{ client: mine, clock: 0, structs: [{ origin: [other, otherEnd + 3], content: { text: "x" } }] }],
    }),
  ),
  attack("a neighbour on the right that nobody wrote", "incomplete", ({ mine }) =>
    buildUpdate({
      sections: [{ client: mine, clock: 0, structs: [{ rightOrigin: [mine - 1, 0], content: { text: "x" } }] }],
    }),
  ),
  attack("a parent that nobody made", "incomplete", ({ mine, other, otherEnd }) =>
    buildUpdate({
      sections: [{ client: mine, clock: 0, structs: [{ parent: [other, otherEnd], key: "a", content: { any: [1] } }] }],
    }),
  ),
  attack("a deletion of what somebody will write", "incomplete", ({ other, otherEnd }) =>
    buildUpdate({ deletes: [{ client: other, ranges: [[otherEnd, 1_000_000]] }] }),
  ),
  attack("a deletion in the name of nobody", "incomplete", ({ mine }) =>
    buildUpdate({ deletes: [{ client: mine, ranges: [[0, 1]] }] }),
  ),
];
