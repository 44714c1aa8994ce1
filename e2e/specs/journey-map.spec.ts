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

  test("the emotion curve is dragged, by one step of undo, and everybody sees the face", async ({
    facilitator,
    visitor,
  }) => {
    const { id } = await facilitator.api.createBoard({
      body: { kind: "journey-map", template: "first-week-at-work", title: "Feelings" },
    });
    await facilitator.opensBoard(id);
    await facilitator.invites(visitor);
    await visitor.opensOutline();
    const step = await facilitator.findsStored("Get set up");
    const level = async () =>
      storedElements(await facilitator.stored()).find(
        ({ type, place }) => type === "emotion" && Array.isArray(place) && place[0] === step.id,
      )?.level;
    const before = await level();
    expect(before).toBe(-1.5);

    const key = storedElements(await facilitator.stored()).find(
      ({ type, place }) => type === "emotion" && Array.isArray(place) && place[0] === step.id,
    )?.id;
    const { x, y } = await facilitator.placeOf(key ?? "");
    await facilitator.holds(key ?? "", { x, y: y - 300 });
    await facilitator.letsGo();
    await expect.poll(level, { message: "at the top of the scale" }).toBe(2);
    await expect(visitor.outline.getByRole("slider", { name: "Emotion" }).nth(3)).toHaveValue("2");
    await facilitator.undoes();
    await expect.poll(level).toBe(before);
    await expect(visitor.outline.getByRole("slider", { name: "Emotion" }).nth(3)).toHaveValue("-1.5");
  });

  test("five cards of five steps go a lane up, and with Alt and an arrow down again, each in its own step", async ({
    facilitator,
  }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind: "journey-map", title: "Together" } });
    const stage = await facilitator.makes(id, "addStage", { title: "Order" });
    const above = await facilitator.makes(id, "addLane", { laneType: "pain-point", title: "Pains" });
    const below = await facilitator.makes(id, "addLane", { laneType: "opportunity", title: "Chances" });
    const words = ["one", "two", "three", "four", "five"];
    const steps: string[] = [];
    for (const title of words) {
      const step = await facilitator.makes(id, "addStep", { stage, title: `Step ${title}` });
      await facilitator.makes(id, "addCard", { step, lane: below, text: `card ${title}` });
      steps.push(step);
    }
    const places = async () => {
      const cards = storedElements(await facilitator.stored()).filter(({ type }) => type === "card");
      return words.map((word) => {
        const place = cards.find(({ text }) => text === `card ${word}`)?.place;
        return Array.isArray(place) ? place.slice(0, 2) : undefined;
      });
    };
    const allIn = (lane: string) => steps.map((step) => [step, lane]);

    await facilitator.opensBoard(id);
    await facilitator.spans("card one", "card five");
    await facilitator.placeOf("card three");
    // The bar of the selection lies over it: while something is held there is no bar.
    const over = (await facilitator.places()).of("Add card to Step three, Pains");
    expect(over).toBeDefined();
    if (over) await facilitator.drags("card three", over);
    await expect.poll(places).toEqual(allIn(above));
    await expect(facilitator.page.locator('[data-live="own"]')).toHaveText("5 cards moved to Pains");
    await facilitator.presses("Alt+ArrowDown");
    await expect.poll(places).toEqual(allIn(below));
    await facilitator.undoes();
    await expect.poll(places, { message: "all by one step of undo" }).toEqual(allIn(above));
  });
});
