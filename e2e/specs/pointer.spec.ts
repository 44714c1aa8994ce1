import type { CDPSession } from "@playwright/test";
import type { Point } from "@throughline/scene";
import { storedElements } from "../actors/elementWithText.ts";
import { expect, test } from "../actors/test.ts";

const template = { kind: "journey-map", template: "ordering-groceries", title: "By hand" };

test("a press is for what was shown when it went down, though others add groups meanwhile", async ({
  facilitator,
  visitor,
}) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Steady" } });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  const { x, y } = await facilitator.placeOf("add-group");
  await facilitator.page.mouse.move(x, y);
  await facilitator.page.mouse.down();
  const count = "data-element-count";
  await expect(facilitator.canvas).toHaveAttribute(count, "0");
  for (const name of ["Theirs", "Also theirs"]) await visitor.adds("add-group", name);
  await visitor.seesSaved();
  // Their hands are seen all the same, so it isn't the connection that waits.
  await expect(facilitator.page.getByRole("button", { name: "Go to Vera Visitor" })).toBeVisible();
  await expect(facilitator.canvas, "nothing moves under the button").toHaveAttribute(count, "0");
  await facilitator.page.mouse.up();
  await expect(facilitator.textField).toBeFocused();
  await facilitator.types("Mine");
  await facilitator.presses("Escape");
  await facilitator.expectStored("Mine", "Theirs", "Also theirs");
  const groups = (await facilitator.stored()).elements.filter(({ type }) => type === "category");
  expect(groups).toHaveLength(3);
  await expect(facilitator.canvas).toHaveAttribute(count, "3");
});

test("the late second press of slow hands is on what the first was on, though the board has moved meanwhile", async ({
  facilitator,
}) => {
  const { page } = facilitator;
  await page.setViewportSize({ width: 1366, height: 768 });
  const { id } = await facilitator.api.createBoard({ body: template });
  await facilitator.opensBoard(id);
  const text = "Enters a card";
  const found = await facilitator.placeOf(text);
  const { x, box } = await facilitator.canvasView();
  await page.mouse.move(found.x, found.y);
  await page.mouse.wheel(found.x - (box.x + box.width - 120), 0);
  await expect.poll(async () => (await facilitator.canvasView()).x).not.toBe(x);
  const there = await facilitator.placeOf(text);
  const devtools = await page.context().newCDPSession(page);
  const before = await facilitator.canvasView();
  const now = Date.now() / 1_000;
  await press(devtools, there, 1, now);
  await expect(page.getByRole("region", { name: "Inspector" })).toBeVisible();
  await expect.poll(async () => (await facilitator.canvasView()).x, "the board has made way").not.toBe(before.x);
  // The system says that this belongs to the first: one can give oneself more time there.
  await press(devtools, there, 2, now + 0.9);
  await expect(facilitator.textField).toHaveValue(text);
});

test("what is held when another window takes the release is let go where it was seen last", async ({ facilitator }) => {
  const { page } = facilitator;
  const body = { kind: "card-sort", template: "library-website", title: "Screenshot" } as const;
  const { id } = await facilitator.api.createBoard({ body });
  await facilitator.opensBoard(id);
  const { place } = await facilitator.findsStored("Newsletter");
  await facilitator.holds("Newsletter", await facilitator.placeOf("Opening hours"));
  const devtools = await page.context().newCDPSession(page);
  const { box } = await facilitator.canvasView();
  const away = { x: box.x + box.width / 2, y: box.y + box.height - 120 };
  await devtools.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...away, button: "none", buttons: 0 });
  await facilitator.seesSaved();
  await expect.poll(async () => (await facilitator.findsStored("Newsletter")).place).not.toEqual(place);
  const dropped = (await facilitator.findsStored("Newsletter")).place;
  await page.mouse.up();
  await facilitator.seesSaved();
  expect((await facilitator.findsStored("Newsletter")).place, "the button that comes up late does no more").toEqual(
    dropped,
  );
});

test("a palm neither stops a pen nor zooms, and the pen goes before what touched first", async ({ phone }) => {
  const { id } = await phone.api.createBoard({ body: { kind: "card-sort", template: "library-website" } });
  await phone.opensBoard(id);
  const devtools = await phone.page.context().newCDPSession(phone.page);
  const before = await phone.canvasView();
  const from = await phone.placeOf("Newsletter");
  const { place } = await phone.findsStored("Newsletter");
  const palm = { x: 200, y: 620 };
  await touch(devtools, "touchStart", [palm]);
  await pen(devtools, "mousePressed", from);
  for (const part of [0.3, 0.6, 1]) {
    await pen(devtools, "mouseMoved", { x: from.x, y: from.y + 120 * part });
    await touch(devtools, "touchMove", [palm, { x: palm.x + 60 * part, y: palm.y - 80 * part }]);
  }
  await pen(devtools, "mouseReleased", { x: from.x, y: from.y + 120 });
  await touch(devtools, "touchEnd", []);
  await expect.poll(async () => (await phone.findsStored("Newsletter")).place).not.toEqual(place);
  expect((await phone.canvasView()).zoom).toBe(before.zoom);
});

test("Ctrl and the wheel zoom the board, and never the page, wherever the pointer is", async ({ facilitator }) => {
  const { page } = facilitator;
  const { id } = await facilitator.api.createBoard({ body: template });
  await facilitator.opensBoard(id);
  await page.evaluate(() => {
    window.addEventListener("wheel", (event) => (document.title = String(event.defaultPrevented)));
  });
  const tools = page.getByRole("toolbar", { name: "Tools" });
  const { zoom } = await facilitator.canvasView();
  await page.keyboard.down("Control");
  for (const place of [page.getByRole("banner"), tools]) {
    await page.evaluate(() => (document.title = ""));
    await place.hover();
    await page.mouse.wheel(0, 120);
    await expect(page).toHaveTitle("true");
  }
  await page.keyboard.up("Control");
  expect((await facilitator.canvasView()).zoom, "bars lie over the board").toBeLessThan(zoom);
});

test("the board goes with the caret, and its page stays where it is", async ({ facilitator }) => {
  const { page } = facilitator;
  const { id } = await facilitator.api.createBoard({ body: template });
  await facilitator.opensBoard(id);
  const { api } = facilitator;
  const text = "A long way down\n".repeat(60);
  const card = (await api.getElements({ params: { id } })).elements.find(({ type }) => type === "card");
  await facilitator.opensText(String(card?.text));
  await page.keyboard.insertText(text);
  await facilitator.types("and here");
  const bar = page.getByRole("toolbar", { name: "Tools" });
  await expect(bar).toBeInViewport();
  const foot = () => facilitator.textField.evaluate((field) => field.getBoundingClientRect().bottom);
  const top = (await bar.boundingBox())?.y ?? 0;
  await expect.poll(foot, { message: "the last line is above the bar" }).toBeLessThan(top);
  const scrolled = await page.evaluate(() =>
    Array.from(document.querySelectorAll("*"), (element) => element.scrollTop).filter((far) => far > 0),
  );
  expect(scrolled).toEqual([]);
});

test("nothing covers what one is about to press, on a small laptop", async ({ facilitator }) => {
  const { page } = facilitator;
  await page.setViewportSize({ width: 1_366, height: 768 });
  const { id } = await facilitator.api.createBoard({ body: template });
  await facilitator.opensBoard(id);
  // The inspector comes up over it with the first click.
  await facilitator.opensText("Help in the app");
  await facilitator.presses("Escape", "Escape", "Escape");
  await facilitator.clicks("Receive");
  await expect(page.getByRole("heading", { name: "Stage" })).toBeVisible();
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
  for (const what of ["Receive", "Meet the driver", "Unpack", "Add stage"]) await facilitator.seesUncovered(what);
  await facilitator.clicks("Unpack");
  await expect(page.getByRole("heading", { name: "Step" })).toBeVisible();
  for (const what of ["Receive", "Meet the driver", "Unpack", "Add step to Receive"])
    await facilitator.seesUncovered(what);

  const unpack = (await facilitator.findsStored("Unpack")).id;
  const point = storedElements(await facilitator.stored()).find(
    ({ type, place }) => type === "emotion" && Array.isArray(place) && place[0] === unpack,
  );
  await facilitator.clicks(String(point?.id));
  await facilitator.presses("Shift+F10");
  await page.getByRole("menuitem", { name: "Set level" }).hover();
  const levels = page.getByRole("menuitem", { name: /^[+−±]?\d/ });
  await expect(levels).toHaveCount(9);
  for (const level of await levels.all()) await expect(level).toBeInViewport({ ratio: 1 });
});

test("what is added from a phone's bar goes to where one is", async ({ phone }) => {
  const { id } = await phone.api.createBoard({ body: template });
  await phone.opensBoard(id);
  await phone.placeOf("Delivery fee only shows up at the end");
  await phone.page.getByRole("button", { name: "Add" }).tap();
  await phone.page.getByRole("menuitem", { name: "Add card" }).tap();
  await expect(phone.textField).toBeFocused();
  await phone.types("Here");
  const beside = await phone.findsStored("Delivery fee only shows up at the end");
  const [step, lane] = Array.isArray(beside.place) ? beside.place : [];
  expect((await phone.findsStored("Here")).place).toEqual([step, lane, expect.any(String)]);
});

test("the outline selects several, and what the canvas has selected is selected there", async ({ facilitator }) => {
  const { page, outline } = facilitator;
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Several" } });
  for (const label of ["One", "Two", "Three", "Four"]) await facilitator.makes(id, "addCard", { label });
  await facilitator.opensBoard(id);
  await facilitator.opensOutline();
  const selected = outline.getByRole("button", { pressed: true });
  const one = facilitator.outlined("One");
  await one.click({ modifiers: ["Control"] });
  await facilitator.outlined("Three").click({ modifiers: ["Shift"] });
  await expect(selected).toHaveText([/One/, /Two/, /Three/]);
  await expect(page.getByRole("toolbar", { name: "Selection" })).toContainText("3 selected");
  await facilitator.outlined("Two").click({ modifiers: ["Control"] });
  await expect(selected).toHaveText([/One/, /Three/]);
  await facilitator.presses("Shift+ArrowDown", "Shift+ArrowDown");
  await expect(selected).toHaveText([/Two/, /Three/, /Four/]);
  await facilitator.presses("Delete");
  await expect(outline.locator("[data-stop]").filter({ hasText: /Two|Three|Four/ })).toHaveCount(0);
  await facilitator.undoes();
  await facilitator.canvas.focus();
  await facilitator.presses("Control+a");
  await expect(selected).toHaveCount(4);
});

async function touch(devtools: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", at: readonly Point[]) {
  await devtools.send("Input.dispatchTouchEvent", { type, touchPoints: at.map((point, id) => ({ id, ...point })) });
}

/** Presses and lets go: the how-manieth click at this place it is, and when, in seconds since 1970. */
async function press(devtools: CDPSession, { x, y }: Point, clickCount: number, timestamp: number) {
  const press = { x, y, clickCount, button: "left", timestamp } as const;
  await devtools.send("Input.dispatchMouseEvent", { ...press, type: "mousePressed", buttons: 1 });
  await devtools.send("Input.dispatchMouseEvent", { ...press, type: "mouseReleased", buttons: 0 });
}

async function pen(devtools: CDPSession, type: "mousePressed" | "mouseMoved" | "mouseReleased", { x, y }: Point) {
  const isUp = type === "mouseReleased";
  await devtools.send("Input.dispatchMouseEvent", {
    type,
    x,
    y,
    button: "left",
    buttons: isUp ? 0 : 1,
    clickCount: type === "mouseMoved" ? 0 : 1,
    pointerType: "pen",
  });
}
