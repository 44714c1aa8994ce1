import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ImportDialog } from "../actors/ImportDialog.ts";
import { expectAccessible } from "../actors/expectAccessible.ts";
import { expect, test as base } from "../actors/test.ts";

/** A place for a backup, outside of the server's own folder. */
const test = base.extend<{ readonly backup: string }>({
  backup: async ({ facilitator }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "throughline-backup-"));
    await use(join(folder, "monday.backup"));
    await facilitator.api.endRecovery();
    await rm(folder, { recursive: true });
  },
});

const board = { kind: "card-sort", template: "library-website" } as const;

test("a guest who came after the backup joins again, and what they had saved is back", async ({
  facilitator,
  visitor,
  server,
  backup,
}) => {
  const { id } = await facilitator.api.createBoard({ body: { ...board, title: "Restored" } });
  await facilitator.opensBoard(id);
  await server.backsUp(backup);
  await facilitator.invites(visitor);
  await visitor.opensText("Newsletter");
  await visitor.types(" by post");
  await visitor.presses("Escape");
  await visitor.seesSaved();
  await facilitator.expectStored("Newsletter by post");
  // Nobody else holds what the guest did.
  await facilitator.page.goto("about:blank");
  await server.restores(backup);

  await expect(visitor.page.getByRole("alert")).toContainText("Open the link that you were sent once more");
  await facilitator.expectNotStored("Newsletter by post");
  await facilitator.invites(visitor);
  await expect(
    visitor.page.getByText("What you did here before, as “Vera Visitor”, is on the board again."),
  ).toBeVisible();
  await visitor.seesSaved();
  await facilitator.expectStored("Newsletter by post");

  // Nothing of it is told or brought a second time.
  await visitor.page.reload();
  await visitor.seesBoard();
  await expect(visitor.page.getByText("What you did here before")).toHaveCount(0);
  await visitor.opensText("Newsletter by post");
  await visitor.types("!");
  await visitor.presses("Escape");
  await visitor.seesSaved();
  await facilitator.expectStored("Newsletter by post!");
});

/** What a page says over a board that the server lacks. */
const lossOn = (page: Page) => page.getByRole("alert").filter({ hasText: "This board is no longer on the server" });

test("a board that was made after the backup is taken out of the browser's copy and imported again", async ({
  facilitator,
  visitor,
  server,
  backup,
}) => {
  test.slow();
  const { api, page } = facilitator;
  await server.backsUp(backup);
  const { id } = await api.createBoard({
    body: { kind: "journey-map", template: "ordering-groceries", title: "Made since" },
  });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  const content = await api.getElements({ params: { id } });
  expect(content.elements.length).toBeGreaterThan(10);
  await server.restores(backup);

  await expect(lossOn(visitor.page), "a guest is nobody to the server now").toContainText(
    "send it to whoever invited you",
  );
  await expect(lossOn(page)).toContainText("This browser still has a copy of “Made since”, as it was ");
  await page.reload();
  await expect(lossOn(page)).toContainText(
    /as it was (just now|\d+ minutes? ago)\. Save it as a file, then use “Import a file”/,
  );
  await expectAccessible(page, "a lost board");
  const download = page.waitForEvent("download");
  await lossOn(page).getByRole("button", { name: "Save the copy as a file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Made since.json");

  await lossOn(page).getByRole("link", { name: "Go to boards" }).click();
  const importing = new ImportDialog(facilitator);
  await importing.opens();
  await importing.chooses(file.suggestedFilename(), await readFile(await file.path()));
  await importing.importButton.click();
  await page.waitForURL(/\/boards\/[^/]+$/);
  await expect.poll(() => page.url()).not.toContain(id);
  const made = page.url().split("/").at(-1) ?? "";
  expect(await api.getElements({ params: { id: made } })).toEqual(content);
});

test("nobody is offered a copy of a board that they may not open any more, or that somebody deleted", async ({
  facilitator,
  visitor,
}) => {
  const { api, page } = facilitator;
  const { id } = await api.createBoard({ body: { ...board, title: "Still there" } });
  await facilitator.opensBoard(id);
  const link = await api.createLink({ params: { id }, body: { role: "editor" } });
  await visitor.joinsBy(link.url);
  visitor.boardId = id;
  await visitor.seesBoard();
  await api.beginRecovery();
  await api.revokeLink({ params: { id, link: link.id } });
  await expect(visitor.page.getByRole("alert")).toContainText("You can't open this board");
  await visitor.page.waitForLoadState("networkidle");
  await expect(visitor.page.getByRole("button", { name: "Save the copy as a file" })).toHaveCount(0);

  await api.endRecovery();
  await api.deleteBoard({ params: { id } });
  await expect(page.getByRole("alert")).toContainText("This board was deleted");
  await api.deleteBoard({ params: { id }, query: { forever: "true" } });
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("You can't open this board");
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("button", { name: "Save the copy as a file" })).toHaveCount(0);
});

test("who comes back after recovery has ended loads the board without what nobody brought back", async ({
  facilitator,
  visitor,
  server,
  backup,
}) => {
  test.slow();
  const { page } = facilitator;
  const { id } = await facilitator.api.createBoard({ body: { ...board, title: "Too late" } });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  // The backup knows the guest's hand, and so whose the rest is.
  await visitor.opensText("Newsletter");
  await visitor.types(" by");
  await facilitator.expectStored("Newsletter by");
  await server.backsUp(backup);
  await visitor.types(" post");
  await visitor.presses("Escape");
  await visitor.seesSaved();
  await facilitator.opensOutline();
  await facilitator.seesInOutline("Newsletter by post");
  for (const person of [facilitator, visitor]) await person.page.goto("about:blank");
  await server.restores(backup);
  await facilitator.api.endRecovery();

  await facilitator.opens(`/boards/${id}`);
  const banner = page.getByRole("alert").filter({ hasText: "This page can't save any more" });
  await expect(banner).toContainText("load it without this browser's copy");
  const download = page.waitForEvent("download");
  await banner.getByRole("button", { name: "Save my copy" }).click();
  const copy = await readFile(await (await download).path(), "utf8");
  expect(copy).toContain("Newsletter by post");
  await banner.getByRole("button", { name: "Load without it" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this browser's copy?" });
  await dialog.getByRole("button", { name: "Delete and load" }).click();
  await facilitator.seesBoard();
  await facilitator.expectStored("Newsletter by");
});
