import { storedElements } from "../actors/elementWithText.ts";
import { expect, test } from "../actors/test.ts";
import type { BoardScenario } from "../scenarios/BoardScenario.ts";
import { describeHands } from "../scenarios/describeHands.ts";
import { describeMeeting } from "../scenarios/describeMeeting.ts";

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
  describeMeeting(scenario);
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
    // The bar of what is selected may lie over an empty cell; it goes while something is dragged.
    await facilitator.selectsNothing();
    await facilitator.drags("Pay by card", await facilitator.placeOf("Add story to By card, Later"));
    await expect(first).toContainText("Misses: Pay");
  });

  test("thirteen stories go down a release, each under its own task", async ({ facilitator }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind: "story-map", title: "Later" } });
    const first = await facilitator.makes(id, "addRelease", { title: "First" });
    const second = await facilitator.makes(id, "addRelease", { title: "Second" });
    const activity = await facilitator.makes(id, "addActivity", { title: "Shop" });
    const counts = [4, 3, 3, 3];
    const tasks: string[] = [];
    for (const [column, count] of counts.entries()) {
      const task = await facilitator.makes(id, "addTask", { activity, title: `Task ${column}` });
      for (let n = 0; n < count; n++)
        await facilitator.makes(id, "addStory", { task, release: first, title: `s${column}${n}` });
      tasks.push(task);
    }
    const cells = async (release: string) => {
      const stories = storedElements(await facilitator.stored()).filter(({ type }) => type === "story");
      return tasks.map((task) =>
        stories
          .filter(({ place }) => Array.isArray(place) && place[0] === task && place[1] === release)
          .sort((a, b) => (String(a.place) < String(b.place) ? -1 : 1))
          .map(({ title }) => title),
      );
    };
    const all = counts.map((count, column) => Array.from({ length: count }, (_, n) => `s${column}${n}`));

    await facilitator.opensBoard(id);
    await facilitator.spans("s00", "s32", "s03");
    await facilitator.drags("s10", await facilitator.placeOf("Add story to Task 1, Second"));
    await expect.poll(() => cells(second)).toEqual(all);
    await facilitator.undoes();
    await expect.poll(() => cells(first)).toEqual(all);
  });
});
