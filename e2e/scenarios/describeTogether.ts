import type { BoardActor } from "../actors/BoardActor.ts";
import { millisecondsUntil } from "../actors/millisecondsUntil.ts";
import { expect, test } from "../actors/test.ts";
import type { BoardScenario } from "./BoardScenario.ts";

/**
 * What two people at two browsers may rely on with every kind of board. Played on one kind: what makes it so knows
 * nothing of kinds.
 */
export function describeTogether({ kind, template, card, other, targets }: BoardScenario): void {
  const meet = async (facilitator: BoardActor, visitor: BoardActor) => {
    const { id } = await facilitator.api.createBoard({ body: { kind, template, title: "Together" } });
    await facilitator.opensBoard(id);
    await facilitator.invites(visitor);
  };

  test("both see an edit within a second", { tag: "@measured" }, async ({ facilitator, visitor }) => {
    await meet(facilitator, visitor);
    await visitor.opensOutline();
    await facilitator.opensText(card);
    await facilitator.types(" at onc");
    const there = await millisecondsUntil(
      () => facilitator.types("e"),
      () => visitor.outlined(`${card} at once`).waitFor(),
    );
    expect(there).toBeLessThan(1_000);

    await facilitator.presses("Escape");
    await facilitator.opensOutline();
    // The outline has selected where it begins, and a selection's bar may lie over a card.
    await visitor.selectsNothing();
    await visitor.opensText(other);
    await visitor.types(" and bac");
    const back = await millisecondsUntil(
      () => visitor.types("k"),
      () => facilitator.outlined(`${other} and back`).waitFor(),
    );
    expect(back).toBeLessThan(1_000);
  });

  test("both type in one card at the same time and no letter is lost", async ({ facilitator, visitor }) => {
    await meet(facilitator, visitor);
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const digits = "01234567890123456789012345";
    const { id } = await facilitator.findsStored(card);
    await Promise.all([facilitator.opensText(card), visitor.opensText(card)]);
    for (let at = 0; at < letters.length; at++) {
      await Promise.all([facilitator.types(letters[at] ?? ""), visitor.types(digits[at] ?? "")]);
    }
    const textOf = async (person: BoardActor) => (await person.textField.inputValue()).slice(card.length);
    await expect.poll(async () => (await textOf(facilitator)).length).toBe(letters.length + digits.length);
    await expect.poll(() => textOf(visitor)).toBe(await textOf(facilitator));
    const typed = await textOf(facilitator);
    expect(typed.replace(/\d/g, ""), "one's letters, in the order they were typed").toBe(letters);
    expect(typed.replace(/\D/g, ""), "the other's").toBe(digits);
    expect((await facilitator.findsStored(card + typed)).id).toBe(id);
  });

  test("two moves of one card at the same time end in one place", async ({ facilitator, visitor }) => {
    await meet(facilitator, visitor);
    for (const person of [facilitator, visitor]) {
      await person.opensOutline();
      await person.selectsNothing();
    }
    const before = await facilitator.outlineOrder();
    await facilitator.holds(card, await facilitator.placeOf(targets[0]));
    await visitor.holds(card, await visitor.placeOf(targets[1]));
    await Promise.all([facilitator.letsGo(), visitor.letsGo()]);

    await expect.poll(() => facilitator.outlineOrder()).not.toEqual(before);
    const { place } = await facilitator.findsStored(card);
    const wished = await Promise.all(targets.map((target) => facilitator.findsStored(target)));
    expect(wished.map((target) => containerOf(target.place))).toContainEqual(containerOf(place));
    const check = async () => {
      await facilitator.seesInOutline(card);
      await expect.poll(async () => visitor.outlineOrder()).toEqual(await facilitator.outlineOrder());
    };
    await facilitator.expectBeforeAndAfterReload(check);
  });

  test("undo takes back one's own steps and leaves the other's", async ({ facilitator, visitor }) => {
    await meet(facilitator, visitor);
    await facilitator.opensText(card);
    await facilitator.types(" mine");
    await facilitator.presses("Escape");
    await visitor.opensText(other);
    await visitor.types(" yours");
    await visitor.presses("Escape");
    await facilitator.expectStored(`${card} mine`, `${other} yours`);

    await facilitator.undoes();
    await facilitator.expectStored(card, `${other} yours`);
    await facilitator.presses("Control+Shift+z");
    await facilitator.expectStored(`${card} mine`);
    await visitor.undoes();
    await visitor.expectStored(`${card} mine`, other);
  });
}

/** The container and lane of a stored place, without the order in it. */
function containerOf(place: unknown): unknown {
  return Array.isArray(place) ? place.slice(0, 2) : place;
}
