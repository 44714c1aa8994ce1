import type { BoardActor } from "../actors/BoardActor.ts";
import { test } from "../actors/test.ts";
import type { BoardScenario } from "../scenarios/BoardScenario.ts";
import { describeHands } from "../scenarios/describeHands.ts";
import { describeKept } from "../scenarios/describeKept.ts";
import { describeTogether } from "../scenarios/describeTogether.ts";

const scenario: BoardScenario = {
  kind: "card-sort",
  template: "library-website",
  card: "Newsletter",
  other: "Pay a fee",
  targets: ["Change your address", "Find a branch"],
  plus: "Add a card to Visit us",
  async fillByKeyboard(person: BoardActor) {
    void person;
    return [];
  },
};

test.describe("card sort", () => {
  describeTogether(scenario);
  describeKept(scenario);
  describeHands(scenario);
});
