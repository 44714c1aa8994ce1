import { it } from "vitest";
import { expectNothingLost, usualKills } from "../testing/kill/expectNothingLost.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";

await describeWithServices("the program on PostgreSQL, killed again and again", ["postgres"], ({ postgres }) => {
  it(`has everything that it acknowledged or showed to anyone (${usualKills} kills)`, async () => {
    await expectNothingLost(postgres);
  }, 600_000);
});
