import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { FairTurns } from "./FairTurns.ts";

/** Keeps the thread for longer than one turn's share. */
function work(): void {
  const end = performance.now() + 12;
  while (performance.now() < end);
}

it("does what is asked for at once, and the rest in later turns, one piece of each person after the other", async () => {
  const turns = new FairTurns();
  const done: string[] = [];
  const ask = (person: string, name: string) =>
    turns.run(person, () => {
      work();
      done.push(name);
    });
  for (const name of ["a1", "a2", "a3"]) ask("anna", name);
  ask("ben", "b1");
  expect(done).toEqual(["a1"]);
  await nextTurn();
  expect(done.length).toBeLessThan(4);
  while (done.length < 4) await nextTurn();
  expect(done).toEqual(["a1", "a2", "b1", "a3"]);
});
