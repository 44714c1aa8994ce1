import { repair, validate } from "@throughline/model";
import { differingBoard, runConvergence } from "@throughline/model/testing";
import { describe, expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import type { RandomCall } from "./boards.ts";
import { convergenceSeeds } from "./convergenceSeeds.ts";

/**
 * What every merge must come to: one content on all sides, and nothing wrong with it after repair. Which random runs
 * are made say {@link convergenceSeeds}.
 */
export function describeConvergence(kind: Kind, randomCall: RandomCall, operationsPerPeer: number): void {
  describe(`six people, ${operationsPerPeer} operations each, over a bad network to one guarded server`, () => {
    it.each(convergenceSeeds(kind.id))(
      "meet in one whole board (seed %i)",
      (seed) => {
        const { boards, refusals } = runConvergence({
          schema: kind.schema,
          operations: kind.operations,
          randomCall,
          seed,
          peers: 6,
          operationsPerPeer,
          start: (board, origin) =>
            board.transact(origin, (writer) => kind.templates[seed % kind.templates.length]?.build(writer)),
        });
        // Whatever people do by themselves, the guard lets in.
        expect(refusals).toEqual([]);
        expect(differingBoard(boards)).toBeUndefined();
        // They are equal, so two that mend themselves apart from each other stand for all.
        const pair = [boards.at(0), boards.at(-1)].filter((board) => board !== undefined);
        for (const board of pair) repair(board);
        expect(pair.flatMap((board) => validate(board))).toEqual([]);
        expect(differingBoard(pair)).toBeUndefined();
      },
      120_000,
    );
  });
}
