import { expect, test } from "../actors/test.ts";
import type { BoardScenario } from "../scenarios/BoardScenario.ts";
import { describeHands } from "../scenarios/describeHands.ts";
import { describeMeeting } from "../scenarios/describeMeeting.ts";

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
  describeMeeting(scenario);
  describeHands(scenario);

  test("when all cards are sorted the board says so and what comes next", async ({ facilitator }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Nearly done" } });
    await facilitator.api.runOperations({
      params: { id },
      body: {
        operations: [
          { name: "addCategory", args: {} },
          { name: "addCard", args: { category: null, label: "The last one" } },
        ],
      },
    });
    await facilitator.opensBoard(id);
    await facilitator.opensOutline();
    await expect(facilitator.outline).toContainText("1 left · 0 of 1 sorted");
    await facilitator.selectsNothing();
    await facilitator.drags("The last one", await facilitator.placeOf("Add a card to this group"));
    await expect(facilitator.outline).toContainText("All cards are sorted. Name your groups, then compare.");

    await facilitator.presses("Alt+2");
    await facilitator.goes("ArrowUp", "No text yet");
    await facilitator.presses("Enter");
    await facilitator.types("Named now");
    await facilitator.presses("Enter");
    await facilitator.expectBeforeAndAfterReload(() =>
      expect(facilitator.outline).toContainText("All cards are sorted and every group has a name."),
    );
  });
});
