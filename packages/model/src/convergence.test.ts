import type { Board } from "./board.ts";
import { describe, expect, it } from "vitest";
import { differingBoard, runConvergence, runMesh, type ConvergenceRun } from "./testing/index.ts";
import { columnsOperations, columnsSchema, randomColumnsCall } from "./testing/columnsKind.ts";
import { repair } from "./repair.ts";
import { validate } from "./validate.ts";

const runOf = (seed: number, peers: number): ConvergenceRun => ({
  schema: columnsSchema,
  operations: columnsOperations,
  randomCall: randomColumnsCall,
  seed,
  peers,
  operationsPerPeer: 60,
});

function expectOneBoard(boards: readonly Board[]): void {
  expect(differingBoard(boards)).toBeUndefined();
  for (const board of boards) {
    expect(validate(board).filter((issue) => issue.code !== "orphan")).toEqual([]);
    repair(board);
    expect(validate(board)).toEqual([]);
  }
  // Repair is deterministic: boards that are repaired on their own still agree.
  expect(differingBoard(boards)).toBeUndefined();
}

describe("peers on a bad network", () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`meet in one board with a guarded hub in the middle, which refuses nothing (seed ${seed})`, () => {
      const { boards, refusals, verdicts } = runConvergence(runOf(seed, 5));
      expect(refusals).toEqual([]);
      expect(verdicts.accept).toBeGreaterThan(50);
      expectOneBoard(boards);
    });
  }

  for (let seed = 1; seed <= 10; seed++) {
    it(`meet in one board without a hub (seed ${seed})`, () => {
      expectOneBoard(runMesh(runOf(seed, 4)));
    });
  }
});
