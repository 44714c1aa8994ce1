import type { Page } from "@playwright/test";
import { expect, test } from "../actors/test.ts";

/** Presses a key of another layout, as the system gives it: the letter it types, and its place on the keyboard. */
async function pressesOnLayout(page: Page, key: { letter: string; code: string; keyCode: number; modifiers: number }) {
  const browser = await page.context().newCDPSession(page);
  const event = { key: key.letter, code: key.code, windowsVirtualKeyCode: key.keyCode, modifiers: key.modifiers };
  await browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  await browser.detach();
}

const ctrl = 2;

test("a Russian keyboard undoes and redoes with the keys where Z is printed too", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", template: "library-website" } });
  await facilitator.opensBoard(id);
  const count = async () => (await facilitator.stored()).elements.length;
  const before = await count();
  await facilitator.clicks("Newsletter");
  await facilitator.presses("Delete");
  await expect.poll(count).toBe(before - 1);
  await pressesOnLayout(facilitator.page, { letter: "я", code: "KeyZ", keyCode: 90, modifiers: ctrl });
  await expect.poll(count, { message: "undo" }).toBe(before);

  await facilitator.clicks("Newsletter");
  await facilitator.types("s");
  await facilitator.expectStored("Newsletters");
  await pressesOnLayout(facilitator.page, { letter: "я", code: "KeyZ", keyCode: 90, modifiers: ctrl });
  await facilitator.expectStored("Newsletter");
  await expect(facilitator.textField, "undone inside the text").toHaveValue("Newsletter");
});

test("the Enter that confirms letters of an input method ends nothing", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", template: "library-website" } });
  await facilitator.opensBoard(id);
  const { page } = facilitator;
  const browser = await page.context().newCDPSession(page);
  const composes = async (text: string) => {
    await browser.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await pressesOnLayout(page, { letter: "Process", code: "Enter", keyCode: 229, modifiers: 0 });
    await browser.send("Input.insertText", { text });
    // As Safari does: the Enter comes when the composition is over.
    await pressesOnLayout(page, { letter: "Enter", code: "Enter", keyCode: 229, modifiers: 0 });
  };
  await facilitator.clicks("Newsletter");
  await facilitator.presses("Enter", "Control+a");
  await composes("お知らせ");
  await expect(facilitator.textField).toBeFocused();
  await expect(facilitator.textField).toHaveValue("お知らせ");
  await facilitator.presses("Enter");
  await expect(facilitator.textField).toHaveCount(0);
  await facilitator.expectStored("お知らせ");

  await facilitator.presses("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("combobox", { name: "Find a command" })).toBeFocused();
  await composes("zoom");
  await expect(palette, "nothing was run").toBeVisible();
  await facilitator.presses("Escape");

  const title = page.getByRole("textbox", { name: "Board title" });
  await title.click();
  await facilitator.presses("Control+a");
  await composes("図書館");
  await expect(title).toBeFocused();
});

test("Delete on a button beside the selected card deletes nothing", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", template: "library-website" } });
  await facilitator.opensBoard(id);
  const count = async () => (await facilitator.stored()).elements.length;
  const before = await count();
  await facilitator.clicks("Newsletter");
  await facilitator.opensOutline();
  await facilitator.goes("ArrowDown", "Add");
  await facilitator.presses("Delete", "Backspace");
  // On the board the same key does delete what is selected, and that alone is gone then.
  await facilitator.presses("Alt+1");
  await expect(facilitator.canvas).toBeFocused();
  await facilitator.presses("Delete");
  await expect.poll(count).toBe(before - 1);
  await facilitator.presses("Control+z");
  await expect.poll(count).toBe(before);
});

test("Enter goes on to the next name, which is nothing before its first letter", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "journey-map", template: "first-week-at-work" } });
  await facilitator.opensBoard(id);
  const steps = async () => (await facilitator.stored()).elements.filter(({ type }) => type === "step");
  const before = (await steps()).length;
  await facilitator.clicks("Arrive");
  await facilitator.presses("Enter", "Tab");
  await facilitator.types("Get a key");
  await facilitator.presses("Enter");
  await facilitator.types("Find the desk");
  await facilitator.presses("Enter");
  await expect(facilitator.textField).toHaveValue("");
  await facilitator.expectStored("Get a key", "Find the desk");
  expect(await steps()).toHaveLength(before + 2);

  // The double click that follows renames what it is on: nothing moves when the empty field goes away.
  await facilitator.opensText("Get a key");
  await expect(facilitator.textField).toHaveValue("Get a key");
  await facilitator.presses("Escape");
  expect(await steps()).toHaveLength(before + 2);

  // Begun and left by Escape: the last step of undo is still the last name.
  await facilitator.clicks("Find the desk");
  await facilitator.presses("Enter", "Tab", "Escape");
  await facilitator.undoes();
  await facilitator.expectNotStored("Find the desk");
  await facilitator.expectStored("Get a key");
});
