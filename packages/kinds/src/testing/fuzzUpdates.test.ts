import { describe, expect, it } from "vitest";
import { seeds } from "./boards.ts";
import { fuzzUpdates } from "./fuzzUpdates.ts";

/** A quarter of what every run of the suite tries, so that a slow machine has time for each. */
const updates = 5_000;

describe("damaged updates", () => {
  it.each(seeds(4))(
    "do no harm (seed %i)",
    (seed) => {
      const { outcomes, failures } = fuzzUpdates(seed, updates);
      expect(failures).toEqual([]);
      // Enough of them get far enough to matter.
      expect(outcomes.accept).toBeGreaterThan(updates / 20);
      expect(Object.keys(outcomes).length).toBeGreaterThan(8);
    },
    180_000,
  );
});
