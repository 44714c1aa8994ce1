import type { BoardActor } from "../actors/BoardActor.ts";
import { expectAccessible, expectAccessibleInBothThemes } from "../actors/expectAccessible.ts";
import { HistoryView } from "../actors/HistoryView.ts";
import { expect, test } from "../actors/test.ts";
import { historyKinds, holdWorkshop } from "../scenarios/WorkshopHistory.ts";

for (const how of historyKinds) {
  test(`${how.kind}: what two people changed is seen on the canvas, in the outline and in words`, async ({
    facilitator,
    visitor,
    server,
  }) => {
    const workshop = await holdWorkshop(how, server, facilitator, visitor);
    const history = new HistoryView(facilitator);
    await history.opens();
    await expect(history.row(/Vera Visitor/)).toContainText(/\d+ elements changed/);
    await history.looksAt("Before the workshop");
    await history.comparesWith("Now");
    await history.seesMarks("added 1, changed 1, moved 1, removed 1");
    await expect(history.legend).toContainText("1added");

    await expect(history.change(workshop.typed.after)).toContainText("Changed by Vera Visitor");
    await expect(history.change(workshop.typed.after).locator("del")).toHaveText(workshop.typed.before);
    await expect(history.change(workshop.typed.after).locator("ins")).toHaveText(workshop.typed.after);
    await expect(history.change(workshop.deleted)).toContainText(/Removed from .+ by /);
    await expect(history.change(workshop.moved)).toContainText(/Moved (from .* )?to /);

    // The legend filters: what was removed isn't shown any more.
    await history.legend.getByRole("button", { name: /removed/ }).click();
    await history.seesMarks("added 1, changed 1, moved 1");
    await expect(history.change(workshop.deleted)).toHaveCount(0);
    await history.legend.getByRole("button", { name: /removed/ }).click();

    // From one to the next, said and selected.
    await history.legend.getByRole("button", { name: "Next change" }).click();
    await expect(history.legend).toContainText("1 of 4");
    await expect(history.changes.locator("[aria-current]")).toHaveCount(1);
    await expect(history.told).toContainText(/: (Added|Changed|Moved|Removed)/);

    await facilitator.opensOutline();
    const outlined = (text: string) => facilitator.outlined(text);
    await expect(outlined(workshop.added)).toContainText("Added by Vera Visitor");
    await expect(outlined(workshop.deleted)).toContainText("Removed by");
    await expect(outlined(workshop.moved)).toContainText("Moved");

    // The others go on meanwhile, and nothing of it is lost.
    await visitor.api.runOperations({
      params: { id: workshop.id },
      body: { operations: [{ name: "renameBoard", args: { title: "Renamed meanwhile" } }] },
    });
    await expect(facilitator.page.getByRole("textbox", { name: /title/i })).toHaveValue("Renamed meanwhile");
    await facilitator.page.getByRole("button", { name: "Back to now" }).click();
    await history.seesNow();
    await facilitator.seesInOutline(workshop.added);
    await expect(outlined(workshop.deleted)).toHaveCount(0);
  });
}

test("one deleted thing is brought back, and taken away again", async ({ facilitator, visitor, server }) => {
  const [how] = historyKinds;
  if (!how) throw new Error("There is no kind");
  const workshop = await holdWorkshop(how, server, facilitator, visitor);
  const history = new HistoryView(facilitator);
  await history.opens();
  await history.looksAt("Before the workshop");
  await history.comparesWith("Now");
  await history.change(workshop.deleted).click();
  await facilitator.page.getByRole("button", { name: "Bring this back" }).click();
  await history.seesNow();
  await expect(facilitator.page.getByText(/^Brought back “/)).toBeVisible();
  await facilitator.expectStored(workshop.deleted, workshop.added, workshop.typed.after);
  await visitor.opensOutline();
  await visitor.seesInOutline(workshop.deleted);
  await facilitator.page.getByRole("alert").getByRole("button", { name: "Undo", exact: true }).click();
  await facilitator.expectNotStored(workshop.deleted);
  await facilitator.expectStored(workshop.added);
});

test("a deleted lane comes back with everything that stood in it", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({
    body: { kind: "journey-map", template: "ordering-groceries", title: "A lane too few" },
  });
  const { elements } = await facilitator.api.getElements({ params: { id } });
  const lane = elements.find(({ type, title }) => type === "lane" && title === "Thinking");
  const inside = elements.filter(({ place }) => Array.isArray(place) && place.includes(lane?.id));
  expect(inside.length).toBeGreaterThan(2);
  await facilitator.api.saveRevision({ params: { id }, body: { name: "With all lanes" } });
  const operations = [{ name: "deleteElements", args: { ids: [lane?.id] } }];
  await facilitator.api.runOperations({ params: { id }, body: { operations } });
  await facilitator.opensBoard(id);
  const history = new HistoryView(facilitator);
  await history.opens();
  await history.looksAt("With all lanes");
  await history.comparesWith("Now");
  await history.change("“Thinking”").click();
  await facilitator.page.getByRole("button", { name: `Bring this back, with ${inside.length} inside` }).click();
  await history.seesNow();
  await facilitator.expectStored("Thinking", ...inside.flatMap(({ text }) => (typeof text === "string" ? [text] : [])));
});

/** Keeps scripts of the page back from now on. Returns how to let them go. */
async function holdsBack({ page }: BoardActor, scripts: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(scripts, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("a state is saved by name, the board restored to it, and the restoring undone", async ({
  facilitator,
  visitor,
}) => {
  const { id } = await facilitator.api.createBoard({
    body: { kind: "card-sort", template: "library-website", title: "With a past" },
  });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  const history = new HistoryView(facilitator);
  await history.opens();
  await history.panel.getByLabel("Save the board as it is now").fill("Before the workshop");
  await history.panel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(history.row("Before the workshop")).toBeVisible();
  await history.panel.getByRole("button", { name: "Close the history" }).click();

  await facilitator.opensText("Newsletter");
  await facilitator.types(" every day");
  await facilitator.presses("Escape");
  await facilitator.expectStored("Newsletter every day");

  await history.opens();
  await history.looksAt("Before the workshop");
  await history.panel.getByRole("button", { name: "Restore the whole board" }).click();
  await history.seesNow();
  await visitor.opensOutline();
  await visitor.seesInOutline("Newsletter");
  await facilitator.expectNotStored("Newsletter every day");
  await expect(history.row("Before restoring “Before the workshop”")).toBeVisible();

  // Like a step of one's own.
  await facilitator.undoes();
  await facilitator.expectStored("Newsletter every day");
  await facilitator.presses("Control+Shift+z");
  await facilitator.expectNotStored("Newsletter every day");
  await history.looksAt(/^Before the workshop/);
  await expect(history.panel.getByText("The board is like this now.")).toBeVisible();
  await expect(history.panel.getByRole("button", { name: "Restore the whole board" })).toHaveCount(0);
  await facilitator.page.getByRole("button", { name: "Back to now" }).click();

  // And on the timeline, also much later and by others; what came since stays.
  const panelIsFetched = await holdsBack(facilitator, /HistoryPanel/);
  await facilitator.page.reload();
  await facilitator.opensText("Opening hours");
  await facilitator.types(" to");
  // A panel that comes while one types doesn't take the letters.
  panelIsFetched();
  await expect(history.panel).toBeVisible();
  await facilitator.types("day");
  await facilitator.presses("Escape");
  await facilitator.expectStored("Opening hours today");
  await history.panel.getByRole("button", { name: "Undo restore" }).click();
  await facilitator.expectStored("Newsletter every day", "Opening hours today");
  await visitor.expectBeforeAndAfterReload(() => visitor.seesInOutline("Newsletter every day"));
});

test("a workshop is replayed to its end by keyboard alone, and one's own undo is still there", async ({
  facilitator,
  visitor,
  server,
}) => {
  const how = historyKinds[1];
  if (!how) throw new Error("There is no story map");
  const workshop = await holdWorkshop(how, server, facilitator, visitor);
  const { page } = facilitator;
  await facilitator.clicks(workshop.moved);
  await facilitator.presses("Enter");
  await expect(facilitator.textField).toBeFocused();
  await facilitator.types(" soon");
  await facilitator.presses("Escape");
  await facilitator.expectStored(`${workshop.moved} soon`);
  // A replay tells moments that are over.
  await server.letsTimePass(workshop.id);
  const history = new HistoryView(facilitator);
  await facilitator.presses("Alt+3");
  await expect(history.panel).toBeFocused();
  await facilitator.goes("Tab", "Replay");
  await facilitator.presses("Enter");
  await expect(history.replayBar.getByRole("button", { name: "Play", exact: true })).toBeFocused();
  await history.seesPast();
  await facilitator.presses("Home");
  const before = Number(await facilitator.canvas.getAttribute("data-element-count"));
  await facilitator.presses("End");
  await expect(history.told).toContainText("Today");
  await facilitator.presses("ArrowLeft", "ArrowRight");
  await expect(facilitator.canvas).toHaveAttribute("data-marks", /touched/);
  await facilitator.presses("Home");
  await expect(facilitator.canvas).toHaveAttribute("data-element-count", String(before));
  await facilitator.presses("Enter");
  await expect(history.replayBar.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(history.told).toHaveText("The replay is over");
  await facilitator.opensOutline();
  await facilitator.seesInOutline(workshop.added, `${workshop.moved} soon`);
  await facilitator.presses("Escape");
  await history.seesNow();
  await expect(history.replayBar).toHaveCount(0);
  await facilitator.presses("Escape");
  await expect(history.panel).toHaveCount(0);
  await expect(page).toHaveURL(/\/boards\/[^?]+$/);
  await facilitator.undoes();
  await facilitator.expectNotStored(`${workshop.moved} soon`);
});

test("the timeline unfolds, compares and is left by keyboard", async ({ facilitator, visitor, server }) => {
  const [how] = historyKinds;
  if (!how) throw new Error("There is no kind");
  await holdWorkshop(how, server, facilitator, visitor);
  const history = new HistoryView(facilitator);
  await facilitator.presses("Alt+3");
  await facilitator.goes("Tab", "Now");
  await facilitator.goes("ArrowDown", "elements changed");
  await facilitator.presses("ArrowRight");
  await facilitator.goes("ArrowDown", "1 card changed");
  await facilitator.presses("Enter");
  await history.seesPast();
  await expect(history.told).toContainText(/Showing the board: .*(added|removed|changed|moved)/);
  await facilitator.presses("Alt+1");
  await expect(facilitator.canvas).toBeFocused();
  await facilitator.presses("n");
  await expect(history.legend).toContainText(/1 of \d/);
  await facilitator.presses("Escape", "Escape");
  await history.seesNow();
  await facilitator.presses("Escape");
  await expect(history.panel).toHaveCount(0);
  await expect(facilitator.canvas).toBeFocused();
});

test("a moment can be sent as a link; one that is gone says so", async ({ facilitator, visitor, server }) => {
  const [how] = historyKinds;
  if (!how) throw new Error("There is no kind");
  const workshop = await holdWorkshop(how, server, facilitator, visitor);
  const { entries } = await facilitator.api.listHistory({ params: { id: workshop.id } });
  const [newest] = entries;
  const history = new HistoryView(visitor);
  await visitor.opens(`/boards/${workshop.id}?at=${newest?.id}`);
  await history.seesPast();
  await history.seesMarks("moved 1");
  await visitor.page.getByRole("button", { name: "Back to now" }).click();
  await expect(visitor.page).toHaveURL(/\?at=now$/);

  await visitor.opens(`/boards/${workshop.id}?at=m999999`);
  await expect(visitor.page.getByRole("heading", { name: "This moment is gone" })).toBeVisible();
  await visitor.page.getByRole("button", { name: "Back to now" }).click();
  await history.seesNow();
});

test("history, comparison and replay are accessible in both themes", async ({ facilitator, visitor, server }) => {
  const { page } = facilitator;
  const how = historyKinds[1];
  if (!how) throw new Error("There is no story map");
  await holdWorkshop(how, server, facilitator, visitor);
  const history = new HistoryView(facilitator);
  await history.opens();
  await history.panel.getByRole("button", { name: /^Moments of/ }).click();
  await expectAccessibleInBothThemes(page, "timeline");
  await history.looksAt("Before the workshop");
  await history.comparesWith("Now");
  await history.legend.getByRole("button", { name: "Next change" }).click();
  await facilitator.opensOutline();
  await expectAccessibleInBothThemes(page, "comparison");
  await facilitator.page.getByRole("button", { name: "Back to now" }).click();
  await history.panel.getByRole("button", { name: "Replay" }).click();
  await expect(history.replayBar.getByRole("button", { name: "Play", exact: true })).toBeFocused();
  await expectAccessibleInBothThemes(page, "replay");
});

test("on a phone the history stands under the board, folds away, and a moment is looked at by finger", async ({
  phone,
  visitor,
  server,
}) => {
  const [how] = historyKinds;
  if (!how) throw new Error("There is no kind");
  await holdWorkshop(how, server, phone, visitor);
  const history = new HistoryView(phone);
  await history.opens();
  await expectAccessible(phone.page, "timeline on a phone");
  await history.row("Before the workshop").tap();
  await history.seesPast();
  await history.comparesWith("Now");
  await history.seesMarks("added 1, changed 1, moved 1, removed 1");
  await history.panel.getByRole("button", { name: "Show more of the board" }).tap();
  await expect(history.changes).toBeHidden();
  await history.legend.getByRole("button", { name: "Next change" }).tap();
  await expectAccessible(phone.page, "comparison on a phone");
  await phone.page.getByRole("button", { name: "Back to now" }).tap();
  await history.panel.getByRole("button", { name: "Replay" }).tap();
  await expect(history.replayBar.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await expectAccessible(phone.page, "replay on a phone");
});

test("a board that a newer program has written is restored from the page that can't open it", async ({
  facilitator,
  visitor,
  server,
}) => {
  const { api, page } = facilitator;
  const { id } = await api.createBoard({ body: { kind: "card-sort", template: "library-website", title: "Too new" } });
  await api.saveRevision({ params: { id }, body: { name: "Before the update" } });
  const { url } = await api.createLink({ params: { id }, body: { role: "viewer" } });
  await server.putsBackUnder(id);
  await visitor.joinsBy(url);
  await expect(visitor.page.getByRole("alert")).toContainText("This board is newer than the server");
  await facilitator.opens(`/boards/${id}`);
  await expect(page.getByRole("alert")).toContainText("This board is newer than the server");
  await page.getByRole("button", { name: "Restore Before the update" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  facilitator.boardId = id;
  await facilitator.seesBoard();
  await facilitator.placeOf("Newsletter");
  // Who only looks may not, and comes back in.
  await expect(visitor.page.getByRole("button", { name: /^Restore/ })).toHaveCount(0);
  await visitor.page.reload();
  visitor.boardId = id;
  await visitor.placeOf("Newsletter");
});
