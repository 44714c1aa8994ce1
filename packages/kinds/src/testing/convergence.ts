import { repair, validate } from "@throughline/model";
import { differingPeer, runConvergence } from "@throughline/model/testing";
import { describe, expect, it } from "vitest";
import type { Kind } from "../kind.ts";
import { seeds, type RandomCall } from "./boards.ts";

/** What every merge must come to: one content on all sides, and nothing wrong with it after repair. */
export function describeConvergence(kind: Kind, randomCall: RandomCall, runs: number, operationsPerPeer: number): void {
  describe(`six peers, ${operationsPerPeer} operations each, over a bad network`, () => {
    it.each(seeds(runs))("meet in one whole board (seed %i)", (seed) => {
      const peers = runConvergence({
        schema: kind.schema,
        operations: kind.operations,
        randomCall,
        seed,
        peers: 6,
        operationsPerPeer,
        start: (board, origin) =>
          board.transact(origin, (writer) => kind.templates[seed % kind.templates.length]?.build(writer)),
      });
      expect(differingPeer(peers)).toBeUndefined();
      for (const { board } of peers) repair(board);
      expect(peers.flatMap(({ board }) => validate(board))).toEqual([]);
      expect(differingPeer(peers)).toBeUndefined();
    });
  });
}
