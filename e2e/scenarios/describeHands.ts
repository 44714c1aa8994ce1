import { expect, test } from "../actors/test.ts";
import type { BoardScenario } from "./BoardScenario.ts";

/** The ways in which one works on every kind of board: mouse, finger, keys alone. */
export function describeHands({
  kind,
  template,
  card,
  targets,
  plus,
  moveTo,
  beside,
  fillByKeyboard,
}: BoardScenario): void {
  const openTemplate = { kind, template, title: "By hand" };

  test("a card is added, typed and dragged by mouse; Escape while dragging leaves it", async ({ facilitator }) => {
    const { id } = await facilitator.api.createBoard({ body: openTemplate });
    await facilitator.opensBoard(id);
    await facilitator.adds(plus, "Added by mouse");
    await facilitator.expectStored("Added by mouse");

    const { place: before } = await facilitator.findsStored(card);
    await facilitator.holds(card, await facilitator.placeOf(targets[0]));
    await facilitator.presses("Escape");
    await facilitator.letsGo();
    expect((await facilitator.findsStored(card)).place).toEqual(before);

    await facilitator.drags(card, await facilitator.placeOf(targets[0]));
    const target = await facilitator.findsStored(targets[0]);
    await expect
      .poll(async () => (await facilitator.findsStored(card)).place)
      .toEqual([...(target.place as string[]).slice(0, 2), expect.any(String)]);
    await facilitator.undoes();
    await expect.poll(async () => (await facilitator.findsStored(card)).place).toEqual(before);
  });

  test("an empty board is filled by keyboard alone", async ({ facilitator }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind, title: "By keys" } });
    await facilitator.opensBoard(id);
    await facilitator.opensOutline();
    const texts = await fillByKeyboard(facilitator);
    await facilitator.expectStored(...texts);
    await facilitator.expectBeforeAndAfterReload(() => facilitator.seesInOutline(...texts));
  });

  test("a finger adds a card, moves one by its menu and drags one", async ({ phone }) => {
    const { id } = await phone.api.createBoard({ body: openTemplate });
    await phone.opensBoard(id);
    await phone.taps(plus);
    await phone.taps(plus);
    await expect(phone.textField).toBeFocused();
    await phone.types("Added by finger");
    await phone.presses("Escape");
    await phone.expectStored("Added by finger");

    await phone.opensBoard(id);
    await phone.taps(card);
    await phone.page.getByRole("toolbar", { name: "Selection" }).getByRole("button", { name: "Move to…" }).tap();
    for (const entry of moveTo) await phone.page.getByRole("menuitem", { name: entry, exact: true }).tap();
    const target = await phone.findsStored(moveTo.at(-1) ?? "");
    await expect.poll(async () => (await phone.findsStored(card)).place).toContain(target.id);

    const { place: before } = await phone.findsStored(card);
    // Where the other card is, although the bar of the selection lies over it: while something is held there is no bar.
    await phone.placeOf(card);
    const over = (await phone.places()).of((await phone.findsStored(beside)).id);
    expect(over).toBeDefined();
    if (over) await phone.dragsByFinger(card, { x: over.x, y: over.y - 12 });
    await expect.poll(async () => (await phone.findsStored(card)).place).not.toEqual(before);
  });
}
