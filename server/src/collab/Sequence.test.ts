import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sequence } from "./Sequence.ts";

describe("Sequence", () => {
  it("has a position behind which nothing is missing, in whatever order numbers come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: 30 }, (_, n) => n + 5)), (numbers) => {
        const sequence = new Sequence(4);
        const there = new Set([1, 2, 3, 4]);
        for (const seq of numbers) {
          sequence.add(seq);
          there.add(seq);
          let position = 4;
          while (there.has(position + 1)) position += 1;
          expect(sequence.position).toBe(position);
          expect(sequence.hasGap).toBe([...there].some((each) => each > position));
          for (let each = 1; each < 40; each += 1) expect(sequence.has(each)).toBe(there.has(each));
        }
      }),
    );
  });

  it("passes over numbers that were set aside, once the log was read", () => {
    const sequence = new Sequence(0);
    sequence.add(4);
    sequence.addUpto(3);
    expect(sequence.position).toBe(4);
    expect(sequence.hasGap).toBe(false);
    sequence.addUpto(2);
    expect(sequence.position).toBe(4);
  });
});
