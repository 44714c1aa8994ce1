import type { BoardActor } from "../actors/BoardActor.ts";
import { expect, test } from "../actors/test.ts";

const card = "Newsletter";

async function opensSort(facilitator: BoardActor): Promise<void> {
  const { id } = await facilitator.api.createBoard({
    body: { kind: "card-sort", template: "library-website", title: "Commands" },
  });
  await facilitator.opensBoard(id);
}

test("the palette finds a command by its words and runs it", async ({ facilitator }) => {
  await opensSort(facilitator);
  const palette = facilitator.page.getByRole("dialog", { name: "Commands" });
  await facilitator.presses("Control+k");
  await expect(palette.getByRole("combobox", { name: "Find a command" })).toBeFocused();
  await facilitator.types("add group");
  await facilitator.presses("Enter");
  await expect(palette).toBeHidden();
  await expect(facilitator.textField).toBeFocused();
  await facilitator.types("Made by the palette");
  await facilitator.presses("Escape");
  await facilitator.expectStored("Made by the palette");

  await facilitator.presses("Control+k");
  await facilitator.types("qqqq");
  await expect(palette.getByRole("status")).toHaveText("Nothing is called “qqqq”");
  await facilitator.presses("Escape");
  await expect(palette).toBeHidden();
});

test("what is selected is moved along the menu of the palette", async ({ facilitator }) => {
  await opensSort(facilitator);
  await facilitator.clicks(card);
  await facilitator.presses("Control+k");
  await facilitator.types("move visit us");
  await facilitator.presses("Enter");
  const { id } = await facilitator.findsStored("Visit us");
  await expect.poll(async () => (await facilitator.findsStored(card)).place).toContain(id);
});

test("shortcuts edit what is selected", async ({ facilitator }) => {
  await opensSort(facilitator);
  const count = async () => (await facilitator.stored()).elements.length;
  const before = await count();
  await facilitator.clicks(card);
  await facilitator.presses("Delete");
  await expect.poll(count, { message: "Delete" }).toBe(before - 1);
  await facilitator.presses("Control+z");
  await expect.poll(count, { message: "undo" }).toBe(before);
  await facilitator.presses("Control+y");
  await expect.poll(count, { message: "redo by Y" }).toBe(before - 1);
  await facilitator.presses("Control+z");
  await facilitator.presses("Control+Shift+z");
  await expect.poll(count, { message: "redo by Shift+Z" }).toBe(before - 1);
  await facilitator.presses("Control+z");
  await expect.poll(count).toBe(before);

  await facilitator.clicks("Pay a fee");
  await facilitator.presses("Control+d");
  await expect.poll(count, { message: "duplicate" }).toBe(before + 1);
  await facilitator.presses("Backspace");
  await expect.poll(count, { message: "Backspace on the copy" }).toBe(before);

  await facilitator.clicks("Pay a fee");
  await facilitator.presses("Control+x");
  await expect.poll(count, { message: "cut" }).toBe(before - 1);
  await facilitator.presses("Control+v");
  await expect.poll(count, { message: "paste" }).toBe(before);
  await facilitator.presses("Control+c", "Control+v");
  await expect.poll(count, { message: "copy and paste" }).toBe(before + 1);

  await facilitator.presses("Control+a", "Delete");
  await expect.poll(count, { message: "everything" }).toBe(0);
  await facilitator.presses("Control+z");
  await expect.poll(count).toBe(before + 1);
});

test("shortcuts change what is seen", async ({ facilitator }) => {
  await opensSort(facilitator);
  const { page } = facilitator;
  const zoom = async () => (await facilitator.canvasView()).zoom;
  await facilitator.canvas.focus();
  await facilitator.presses("0");
  expect(await zoom()).toBe(1);
  await facilitator.presses("+");
  expect(await zoom()).toBe(1.25);
  await facilitator.presses("-", "-");
  expect(await zoom()).toBe(0.8);
  await facilitator.presses("0", "=");
  expect(await zoom()).toBe(1.25);
  await facilitator.presses("Shift+Digit1");
  const fitted = await facilitator.placeOf("Coding club");
  expect(fitted.x, "the whole board is shown").toBeLessThan(1440);

  await facilitator.clicks(card);
  await facilitator.presses("Shift+Digit2");
  expect(await zoom(), "the selection as large as it may be").toBeGreaterThanOrEqual(1);
  await facilitator.presses("Enter");
  await expect(facilitator.textField).toBeFocused();
  await facilitator.presses("Escape", "F2");
  await expect(facilitator.textField).toBeFocused();
  await facilitator.presses("Escape");

  const inspector = page.getByRole("region", { name: "Inspector" });
  await expect(inspector).toBeVisible();
  await facilitator.presses("Control+i");
  await expect(inspector).toBeHidden();
  await facilitator.presses("Control+i");
  await expect(inspector).toBeVisible();
  await facilitator.presses("Control+Shift+o");
  await expect(facilitator.outline).toBeVisible();
  await facilitator.presses("Alt+1");
  await expect(facilitator.canvas).toBeFocused();
  await facilitator.presses("Alt+2");
  await expect(facilitator.outline.locator("[data-stop]:focus")).toBeVisible();
  await facilitator.presses("Control+Shift+o");
  await expect(facilitator.outline).toBeHidden();
});

test("letters typed on a card go into it and are no shortcuts", async ({ facilitator }) => {
  await opensSort(facilitator);
  await facilitator.clicks(card);
  await facilitator.types("oi?");
  await facilitator.presses("Escape");
  await facilitator.expectStored(`${card}oi?`);
  await expect(facilitator.outline).toBeHidden();
});

test("the help lists every shortcut of the palette", async ({ facilitator }) => {
  await opensSort(facilitator);
  const { page } = facilitator;
  await facilitator.clicks(card);
  await facilitator.presses("Control+k");
  const options = page
    .getByRole("dialog", { name: "Commands" })
    .getByRole("option")
    .filter({ has: page.locator("kbd") });
  const withKeys = await options.evaluateAll((nodes) =>
    nodes.map((node) => {
      const copy = node.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll("kbd, [aria-hidden]")) part.remove();
      return copy.textContent.replace(" · on", "").trim();
    }),
  );
  expect(withKeys.length).toBeGreaterThan(10);
  await facilitator.presses("Escape");
  await facilitator.presses("Control+/");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const label of withKeys) await expect(help.getByText(label, { exact: true }).first(), label).toBeVisible();
});
