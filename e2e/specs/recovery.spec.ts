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

/** What a page says over a board of which the server doesn't take its copy. */
const lossOn = (page: Page) => page.getByRole("alert").filter({ hasText: "This browser still has a copy" });

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

  await expect(lossOn(visitor.page), "a guest is nobody to the server now").toContainText("whoever invited you");
  await expect(lossOn(visitor.page).getByRole("button", { name: "Save a copy" })).toBeVisible();
  await expect(lossOn(page)).toContainText("“Import a file” on the boards page makes a new board of it");
  await page.reload();
  await expectAccessible(page, "a lost board");
  const download = page.waitForEvent("download");
  await lossOn(page).getByRole("button", { name: "Save a copy" }).click();
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
  await banner.getByRole("button", { name: "Save a copy" }).click();
  const copy = await readFile(await (await download).path(), "utf8");
  expect(copy).toContain("Newsletter by post");
  await banner.getByRole("button", { name: "Load without it" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this browser's copy?" });
  await dialog.getByRole("button", { name: "Delete and load" }).click();
  await facilitator.seesBoard();
  await facilitator.expectStored("Newsletter by");
});
