import { expect, test } from "../actors/test.ts";
import type { BoardScenario } from "./BoardScenario.ts";

/**
 * The short form of `describeTogether` and `describeKept`, for kinds of boards that share all of that with the one on
 * which these are played.
 */
export function describeMeeting({ kind, template, card, other, targets, plus }: BoardScenario): void {
  test("two people see each other's edits, take back their own, and find all of it again", async ({
    facilitator,
    visitor,
  }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind, template, title: "Meeting" } });
    await facilitator.opensBoard(id);
    await facilitator.invites(visitor);
    await facilitator.adds(plus, "Made for both");
    await visitor.opensOutline();
    await visitor.seesInOutline("Made for both");
    await visitor.selectsNothing();

    const { place: before } = await facilitator.findsStored(card);
    await visitor.drags(card, await visitor.placeOf(targets[0]));
    await expect.poll(async () => (await facilitator.findsStored(card)).place).not.toEqual(before);
    await facilitator.opensText(other);
    await facilitator.types(" mine");
    await facilitator.presses("Escape");
    await visitor.seesInOutline(`${other} mine`);
    await visitor.undoes();
    await expect.poll(async () => (await facilitator.findsStored(card)).place).toEqual(before);

    await facilitator.opensOutline();
    const texts = [card, `${other} mine`, "Made for both"];
    for (const person of [facilitator, visitor]) {
      await person.expectBeforeAndAfterReload(() => person.seesInOutline(...texts));
    }
  });
}
