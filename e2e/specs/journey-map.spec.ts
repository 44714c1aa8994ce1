import type { BoardActor } from "../actors/BoardActor.ts";
import { test } from "../actors/test.ts";
import type { BoardScenario } from "../scenarios/BoardScenario.ts";
import { describeHands } from "../scenarios/describeHands.ts";
import { describeKept } from "../scenarios/describeKept.ts";
import { describeTogether } from "../scenarios/describeTogether.ts";

const scenario: BoardScenario = {
  kind: "journey-map",
  template: "first-week-at-work",
  card: "Signs and sends papers back",
  other: "Wonders what to bring and when to be there",
  targets: ["Is met at the door", "Four weeks without a word from us"],
  plus: "Add card to Arrive, New colleague",
  async fillByKeyboard(person: BoardActor) {
    void person;
    return [];
  },
};

test.describe("journey map", () => {
  describeTogether(scenario);
  describeKept(scenario);
  describeHands(scenario);
});
