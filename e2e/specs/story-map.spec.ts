import type { BoardActor } from "../actors/BoardActor.ts";
import { test } from "../actors/test.ts";
import type { BoardScenario } from "../scenarios/BoardScenario.ts";
import { describeHands } from "../scenarios/describeHands.ts";
import { describeKept } from "../scenarios/describeKept.ts";
import { describeTogether } from "../scenarios/describeTogether.ts";

const scenario: BoardScenario = {
  kind: "story-map",
  template: "onboarding",
  card: "Sign on the phone, without printing",
  other: "See which papers are still missing",
  targets: ["Order laptop and accounts from one form", "Choose between two laptops"],
  plus: "Add story to Sign the contract, Pilot with one team",
  async fillByKeyboard(person: BoardActor) {
    void person;
    return [];
  },
};

test.describe("story map", () => {
  describeTogether(scenario);
  describeKept(scenario);
  describeHands(scenario);
});
