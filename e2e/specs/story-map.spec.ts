import { expect, test } from "../actors/test.ts";
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
  moveTo: ["Arrive", "Find the way"],
  beside: "Get one message with time, place and whom to ask for",
  async fillByKeyboard(person) {
    await person.addsByKeys("Shop");
    await person.goes("ArrowDown", "Add task");
    await person.addsByKeys("Search");
    await person.goes("ArrowDown", "Add release");
    await person.addsByKeys("First release");
    await person.goes("ArrowUp", "Search");
    await person.goes("ArrowDown", "Add story to First release");
    await person.addsByKeys("Find by name");
    await person.choosesByKeys("Status", "Done");
    await person.goes("Tab", "number Estimate");
    await person.types("3");
    await expect.poll(() => person.findsStored("Find by name")).toMatchObject({ status: "done", estimate: 3 });
    return ["Shop", "Search", "First release", "Find by name"];
  },
};

test.describe("story map", () => {
  describeTogether(scenario);
  describeKept(scenario);
  describeHands(scenario);

  test("the first release says what it misses until it touches every activity", async ({ facilitator }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind: "story-map", title: "Skeleton" } });
    const run = async (name: string, args: Record<string, unknown>): Promise<string> => {
      const { results } = await facilitator.api.runOperations({
        params: { id },
        body: { operations: [{ name, args }] },
      });
      return (results[0] as { id: string }).id;
    };
    const release = await run("addRelease", { title: "First" });
    const find = await run("addTask", { activity: await run("addActivity", { title: "Find" }), title: "Search" });
    await run("addTask", { activity: await run("addActivity", { title: "Pay" }), title: "By card" });
    await run("addStory", { task: find, release, title: "Search by name" });

    await facilitator.opensBoard(id);
    await facilitator.opensOutline();
    const first = facilitator.outlined("First").filter({ hasText: "Release" });
    await expect(first).toContainText("Misses: Pay");
    await facilitator.selectsNothing();
    await facilitator.adds("Add story to By card, First", "Pay by card");
    await expect(first).toContainText("Walking skeleton ✓");
    await facilitator.drags("Pay by card", await facilitator.placeOf("Add story to By card, Later"));
    await expect(first).toContainText("Misses: Pay");
  });
});
