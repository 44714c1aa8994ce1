import type { BoardActor } from "../actors/BoardActor.ts";
import { expect, test } from "../actors/test.ts";

async function copiesElsewhere({ page }: BoardActor, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

test("cells and lines of other programs land where one clicked, as one chose, in one step of undo", async ({
  facilitator,
}) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "journey-map", template: "blank" } });
  await facilitator.opensBoard(id);
  const { page } = facilitator;
  const count = async () => (await facilitator.stored()).elements.length;
  const before = await count();
  const cell = "Add card to Decide, Pain points";
  await copiesElsewhere(facilitator, 'Decide\t"Prices\nare hidden"\tShow them\r\nWait\t"Takes 3"" of rain"\t\r\n');

  await facilitator.clicks(cell);
  await facilitator.presses("Control+v");
  const dialog = page.getByRole("dialog", { name: "Paste 2 rows × 3 columns as" });
  const likeliest = dialog.getByRole("radio", { name: "First column steps, then Pain points, Opportunities" });
  await expect(likeliest).toBeChecked();
  await expect(likeliest).toBeFocused();
  await expect(dialog.getByRole("listitem")).toHaveText([
    /Decide › Pain points: Prices\s+are hidden/,
    "Decide › Opportunities: Show them",
    'Wait › Pain points: Takes 3" of rain',
  ]);
  await facilitator.presses("Escape");
  await expect(dialog).toBeHidden();
  expect(await count(), "Escape makes nothing").toBe(before);

  await facilitator.clicks(cell);
  await facilitator.presses("Control+v");
  await expect(likeliest).toBeFocused();
  await facilitator.presses("Enter");
  const step = await facilitator.findsStored("Wait");
  expect((await facilitator.findsStored('Takes 3" of rain')).place).toContain(step.id);
  expect(await count(), "three cards and a step").toBe(before + 4);
  await expect(dialog).toBeHidden();
  await facilitator.presses("Control+z");
  await expect.poll(count, { message: "one step of undo" }).toBe(before);

  await copiesElsewhere(facilitator, "1. compare\n2. ask a friend\n3. sleep on it");
  await facilitator.clicks(cell);
  await facilitator.presses("Control+v");
  await expect(page.getByRole("radio", { name: "One card a line" })).toBeFocused();
  await facilitator.presses("Enter");
  const { place } = await facilitator.findsStored("ask a friend");
  expect(place).toContain((await facilitator.findsStored("Decide")).id);
  expect(place).toContain((await facilitator.findsStored("Pain points")).id);
  await expect.poll(count).toBe(before + 3);
});
