import { describe, it } from "vitest";
import { expectNothingLost, usualKills } from "../testing/kill/expectNothingLost.ts";

describe("the program, killed again and again while people write", () => {
  it(`has everything that it acknowledged or showed to anyone, on SQLite (${usualKills} kills)`, async () => {
    await expectNothingLost();
  }, 600_000);
});
