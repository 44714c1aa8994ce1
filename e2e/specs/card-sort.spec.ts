import { expect, test } from "../actors/test.ts";
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
  moveTo: ["Visit us"],
  beside: "Opening hours",
  async fillByKeyboard(person) {
    await person.addsByKeys("Bread");
    await person.goes("ArrowDown", "Add card");
    await person.addsByKeys("Milk");
    await person.goes("ArrowDown", "Add group");
    await person.addsByKeys("Bakery");
    await person.goes("ArrowUp", "Bread");
    await person.choosesByKeys("Move to…", "Bakery");
    const { id } = await person.findsStored("Bakery");
    await expect.poll(async () => (await person.findsStored("Bread")).place).toContain(id);
    return ["Bread", "Milk", "Bakery"];
  },
};

test.describe("card sort", () => {
  describeTogether(scenario);
  describeKept(scenario);
  describeHands(scenario);
});
