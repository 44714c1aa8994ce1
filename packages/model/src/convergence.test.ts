import { describe, expect, it } from "vitest";
import { differingPeer, runConvergence } from "./testing/index.ts";
import { columnsOperations, columnsSchema, randomColumnsCall } from "./testing/columnsKind.ts";
import { repair } from "./repair.ts";
import { validate } from "./validate.ts";

describe("peers on a bad network", () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`meet in one board that validates after repair (seed ${seed})`, () => {
      const peers = runConvergence({
        schema: columnsSchema,
        operations: columnsOperations,
        randomCall: randomColumnsCall,
        seed,
        peers: 5,
        operationsPerPeer: 60,
      });
      expect(differingPeer(peers)).toBeUndefined();
      for (const { board } of peers) {
        const issues = validate(board).filter((issue) => issue.code !== "orphan");
        expect(issues).toEqual([]);
        repair(board);
        expect(validate(board)).toEqual([]);
      }
      // Repair is deterministic: peers that repair on their own still agree.
      expect(differingPeer(peers)).toBeUndefined();
    });
  }
});
