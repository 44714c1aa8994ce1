import { expect, test } from "../actors/test.ts";

test("a revision is saved by name, looked at, restored, and the restoring undone", async ({ facilitator, visitor }) => {
  const { id } = await facilitator.api.createBoard({
    body: { kind: "card-sort", template: "library-website", title: "With a past" },
  });
  const { page } = facilitator;
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  await facilitator.choosesFromMenu("Revisions…");
  const panel = page.getByRole("dialog", { name: "Revisions" });
  await panel.getByText("No revisions yet").waitFor();
  await panel.getByLabel("Save the board as it is now").fill("Before the workshop");
  await panel.getByRole("button", { name: "Save revision" }).click();
  await expect(panel.getByRole("button", { name: /^Before the workshop/ })).toBeVisible();
  await facilitator.presses("Escape");
  await expect(panel).toBeHidden();

  await facilitator.opensText("Newsletter");
  await facilitator.types(" every day");
  await facilitator.presses("Escape");
  await facilitator.expectStored("Newsletter every day");

  await facilitator.choosesFromMenu("Revisions…");
  await panel.getByRole("button", { name: /^Before the workshop/ }).click();
  await panel.getByRole("heading", { name: "Before the workshop" }).waitFor();
  const picture = panel.getByRole("img", { name: "The board “With a past” as it was" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
  await panel.getByRole("button", { name: "Restore this" }).click();
  await expect(panel).toBeHidden();
  await visitor.opensOutline();
  await visitor.seesInOutline("Newsletter");
  await facilitator.expectStored("Newsletter");
  await facilitator.expectNotStored("Newsletter every day");

  await facilitator.choosesFromMenu("Revisions…");
  await panel.getByRole("button", { name: /^Before restoring/ }).click();
  await panel.getByRole("button", { name: "Restore this" }).click();
  await facilitator.expectStored("Newsletter every day");
  await visitor.expectBeforeAndAfterReload(() => visitor.seesInOutline("Newsletter every day"));
});
