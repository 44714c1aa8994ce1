import { storedElements } from "../actors/elementWithText.ts";
import { expect, test } from "../actors/test.ts";
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
  moveTo: ["Arrive", "New colleague"],
  beside: "Is met at the door",
  async fillByKeyboard(person) {
    await person.addsByKeys("Buy");
    await person.goes("ArrowDown", "Add step to Buy");
    await person.addsByKeys("Pay");
    await person.goes("ArrowDown", "Add lane: Actions");
    await person.addsByKeys("Doing");
    await person.goes("ArrowRight", "Add card, Pay, Doing");
    await person.addsByKeys("Types the number of the card");
    await person.goes("ArrowDown", "Add lane: Emotion curve");
    await person.addsByKeys("Feeling");
    await person.goes("ArrowRight", "Set emotion");
    await person.presses("Enter");
    await person.presses("Escape");
    await person.goes("Tab", "range Emotion");
    await person.presses("ArrowRight", "ArrowRight");
    await expect
      .poll(async () => storedElements(await person.stored()).find(({ type }) => type === "emotion"))
      .toMatchObject({ level: 1 });
    return ["Buy", "Pay", "Doing", "Types the number of the card", "Feeling"];
  },
};

test.describe("journey map", () => {
  describeTogether(scenario);
  describeKept(scenario);
  describeHands(scenario);
});
