import { buildUpdate, type StructSpec } from "../buildUpdate.ts";
import type { Attack } from "./attack.ts";
import { structAttack } from "./structAttack.ts";

const count = 10_000;
const text = 2;
const many = <T>(make: (index: number) => T, length = count): T[] => Array.from({ length }, (_, index) => make(index));
const thing = { embed: "1" } as const;

/** What is small to send and would keep every device busy, or fill its memory. */
export const costlyAttacks: readonly Attack[] = [
  structAttack("ten thousand things that each pass all the others", "too-costly", ({ mine, element }) => [
    { parent: element, key: "long", content: { type: text } },
    { parent: [mine, 0], content: thing },
    ...many((index): StructSpec => ({ origin: [mine, 1 + index], content: thing })),
    ...many((index): StructSpec => ({ rightOrigin: [mine, 2 + index], content: thing })),
  ]),
  structAttack("ten thousand things at the beginning of one text", "too-costly", ({ text: into }) =>
    many((): StructSpec => ({ parent: into, content: thing })),
  ),
  structAttack("ten thousand first values of one key", "too-costly", ({ element }) =>
    many((): StructSpec => ({ parent: element, key: "a", content: { any: [1] } })),
  ),
  structAttack("a long text cut at ten thousand places", "too-costly", ({ mine, element }) => [
    { parent: element, key: "long", content: { type: text } },
    { parent: [mine, 0], content: { text: "x".repeat(2 * count) } },
    ...many((index): StructSpec => ({ origin: [mine, 1 + ((index * 7_919) % count)], content: thing })),
  ]),
  {
    name: "every second of a hundred thousand letters taken out",
    outcome: "too-costly",
    build: ({ mine, element }) => [
      buildUpdate({
        sections: [
          {
            client: mine,
            clock: 0,
            structs: [
              { parent: element, key: "long", content: { type: text } },
              { parent: [mine, 0], content: { text: "x".repeat(10 * count) } },
            ],
          },
        ],
        deletes: [{ client: mine, ranges: many((index) => [1 + 2 * index, 1] as const, 5 * count) }],
      }),
    ],
  },
  structAttack("half a million parts", "too-many", () => many((): StructSpec => ({ gc: 1 }), 500_000)),
  structAttack("eight hundred thousand empty records", "too-many", ({ element }) => [
    {
      parent: element,
      key: "a",
      content: {
        anyBytes: Uint8Array.from({ length: 1_600_000 }, (_, index) => (index % 2 === 0 ? 118 : 0)),
        count: 800_000,
      },
    },
  ]),
  {
    name: "a quarter of a million deletions",
    outcome: "too-many",
    build: ({ other }) => [
      buildUpdate({ deletes: [{ client: other, ranges: many((index) => [2 * index, 1] as const, 250_000) }] }),
    ],
  },
  {
    name: "two thousand client ids at once",
    outcome: "too-many",
    build: ({ mine }) => [
      buildUpdate({
        sections: many((index) => ({ client: mine - index, clock: 0, structs: [{ gc: 1 }] }), 2_000),
      }),
    ],
  },
];
