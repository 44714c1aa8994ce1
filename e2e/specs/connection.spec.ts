import { PROTOCOL_PARAMETER } from "@throughline/api";
import { BoardActor } from "../actors/BoardActor.ts";
import { CollabLine } from "../actors/CollabLine.ts";
import { greatestDifference } from "../actors/greatestDifference.ts";
import { expect, test } from "../actors/test.ts";
import { writeUnder } from "../actors/writeUnder.ts";

const board = { kind: "card-sort", template: "library-website", title: "Connected" };

test("when the server goes away the page says so, goes on and catches up", async ({ facilitator, visitor, server }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  await facilitator.opensText("Newsletter");
  await server.stop("SIGTERM");
  await expect(facilitator.saveState).toHaveText("Offline");
  await facilitator.types(" on");
  await expect(facilitator.saveState).toHaveText("Offline – 1 change kept on this device");
  await facilitator.presses("Escape");
  await server.start();
  await facilitator.seesSaved();
  await facilitator.expectStored("Newsletter on");
  await visitor.opensOutline();
  await visitor.seesInOutline("Newsletter on");
});

test("“Saved” waits for the server's word", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  let isHeld = false;
  const held: (string | Buffer)[] = [];
  let deliver: (message: string | Buffer) => void = () => {};
  await facilitator.page.routeWebSocket(/\/collab/, (socket) => {
    const server = socket.connectToServer();
    deliver = (message) => server.send(message);
    socket.onMessage((message) => {
      if (isHeld) held.push(message);
      else server.send(message);
    });
  });
  await facilitator.opensBoard(id);
  await facilitator.opensText("Newsletter");
  isHeld = true;
  await facilitator.types("!");
  await expect(facilitator.saveState).toHaveText("1 change waiting");
  await facilitator.expectStored("Newsletter");
  isHeld = false;
  for (const message of held) deliver(message);
  await facilitator.seesSaved();
  await facilitator.expectStored("Newsletter!");
});

test("a tab sends what another one wrote offline and was closed with", async ({ facilitator, server }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  await facilitator.opensBoard(id);
  const closed = new BoardActor("Other tab", facilitator.context, await facilitator.context.newPage(), server.origin);
  await closed.opensBoard(id);
  await facilitator.context.setOffline(true);
  await closed.opensText("Newsletter");
  await closed.types(" here");
  await expect(facilitator.saveState).toHaveText("Offline – 1 change kept on this device");
  await facilitator.opensText("Opening hours");
  await facilitator.types(" there");
  await expect(facilitator.saveState).toHaveText("Offline – 2 changes kept on this device");
  await closed.page.close();
  await facilitator.context.setOffline(false);
  await facilitator.seesSaved();
  await facilitator.expectStored("Newsletter here", "Opening hours there");
});

test("a browser that has no room left says that what one changes isn't kept there", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  await facilitator.opensBoard(id);
  await facilitator.opensText("Newsletter");
  // What a full disk comes to: what is written is given up. Chromium's own override of quotas doesn't reach IndexedDB.
  await facilitator.page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const add: unknown = Reflect.get(prototype, "add");
    if (typeof add !== "function") return;
    Reflect.set(prototype, "add", function (this: IDBObjectStore, ...words: unknown[]) {
      const request: unknown = Reflect.apply(add, this, words);
      this.transaction.abort();
      return request;
    });
  });
  await facilitator.context.setOffline(true);
  await facilitator.types(" on");
  await expect(facilitator.saveState).toHaveText("Offline – 1 change in this tab only, keep it open");
  await expect(facilitator.page.getByText("This browser has no room left for what you change.")).toBeVisible();
  await facilitator.context.setOffline(false);
  await facilitator.seesSaved();
  await facilitator.expectStored("Newsletter on");
});

test("a page that is too old is told to reload and keeps its edits", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  const { page } = facilitator;
  await page.addInitScript(letSocketsSpeak, PROTOCOL_PARAMETER);
  await facilitator.opensBoard(id);
  await facilitator.opensText("Newsletter");
  await facilitator.context.setOffline(true);
  await facilitator.types(" kept");
  await expect(facilitator.saveState).toContainText("1 change ");
  // As if the server had been updated meanwhile: it hears a version older than the oldest that it lets in.
  await page.evaluate(() => document.documentElement.setAttribute("data-speaks", "0"));
  await facilitator.context.setOffline(false);
  const banner = page.getByRole("alert").filter({ hasText: "Throughline was updated" });
  await expect(banner).toContainText("1 change of yours is kept in this browser.");
  await facilitator.expectStored("Newsletter");
  await banner.getByRole("button", { name: "Reload" }).click();
  await facilitator.seesBoard();
  await facilitator.expectStored("Newsletter kept");
});

/** Lets the sockets of a page tell the server another version, from when its `data-speaks` says which. */
function letSocketsSpeak(parameter: string): void {
  globalThis.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      const url = new URL(address);
      const version = document.documentElement.dataset.speaks;
      if (version !== undefined) url.searchParams.set(parameter, version);
      super(url, protocols);
    }
  };
}

test("where the server can't say so, who sorts still sorts and doesn't change cards", async ({
  facilitator,
  visitor,
}) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", template: "library-website" } });
  const { url } = await facilitator.api.createLink({ params: { id }, body: { role: "sorter" } });
  const { page } = visitor;
  visitor.boardId = id;
  await visitor.joinsBy(url);
  await visitor.seesBoard();
  const seesWhatSortersMay = async () => {
    await visitor.clicks("Opening hours");
    await visitor.presses("Shift+F10");
    await expect(page.getByRole("menuitem", { name: "Move to…" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: /^(Delete|Duplicate)/ })).toHaveCount(0);
    await visitor.presses("Escape");
  };
  await seesWhatSortersMay();
  await page.route(`**/api/boards/${id}`, (route) => route.abort());
  await page.routeWebSocket(/.*/, (socket) => socket.close());
  await page.reload();
  await expect(visitor.canvas).toHaveAttribute("data-camera", /,/);
  await seesWhatSortersMay();
});

test("a board that its owner bins is closed for those who have it open, with words", async ({
  facilitator,
  visitor,
}) => {
  const { id } = await facilitator.api.createBoard({ body: { ...board, title: "To be binned" } });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  await facilitator.opensBoards();
  await facilitator.chooses("Move to bin", "To be binned");
  await expect(visitor.page.getByRole("alert").filter({ hasText: "This board was deleted" })).toBeVisible();
  await visitor.page.getByRole("link", { name: "Go to boards" }).click();
  await visitor.doesNotSeeBoards("To be binned");
});

test(
  "a guest whose link is revoked is off the board within a second",
  { tag: "@measured" },
  async ({ facilitator, visitor }) => {
    const { id } = await facilitator.api.createBoard({ body: board });
    const link = await facilitator.api.createLink({ params: { id }, body: { role: "editor" } });
    await visitor.joinsBy(link.url);
    visitor.boardId = id;
    await visitor.seesBoard();
    await facilitator.api.revokeLink({ params: { id, link: link.id } });
    await expect(visitor.page.getByRole("alert")).toContainText("You can't open this board", { timeout: 1_000 });
  },
);

test("someone who may only look sees edits and can make none", async ({ facilitator, visitor }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  await facilitator.opensBoard(id);
  const { url } = await facilitator.api.createLink({ params: { id }, body: { role: "viewer" } });
  await visitor.joinsBy(url);
  visitor.boardId = id;
  await expect(visitor.canvas).toHaveAttribute("data-camera", /,/);
  await expect(visitor.page.getByRole("banner")).toContainText("View only");
  await expect(visitor.page.getByRole("button", { name: "Add", exact: true })).toHaveCount(0);
  await visitor.clicks("Newsletter");
  await visitor.presses("Enter");
  await visitor.types("Mine now");
  await visitor.presses("Delete");
  await expect(visitor.textField).toHaveCount(0);
  await visitor.opensOutline();
  await facilitator.opensText("Newsletter");
  await facilitator.types(" for all");
  await visitor.seesInOutline("Newsletter for all");
  await facilitator.expectStored("Newsletter for all");
});

test("a guest whose visit ended joins again and gets back what was never saved", async ({ facilitator, visitor }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  await visitor.opensText("Newsletter");
  await visitor.context.setOffline(true);
  await visitor.types(" kept");
  await expect(visitor.saveState).toContainText("1 change ");
  await visitor.context.clearCookies();
  await visitor.context.setOffline(false);
  await expect(visitor.page.getByRole("alert")).toContainText("Open the link that you were sent once more");
  await facilitator.invites(visitor);
  const offer = visitor.page.getByRole("status").filter({ hasText: "1 change from before" });
  await offer.getByRole("button", { name: "Add to the board" }).click();
  await visitor.seesSaved();
  await facilitator.expectStored("Newsletter kept");
  await expect(offer).toBeHidden();
});

test("what one did offline to something that was deleted meanwhile stays on offer, and comes back", async ({
  facilitator,
  visitor,
}) => {
  const { id } = await facilitator.api.createBoard({
    body: { kind: "journey-map", template: "ordering-groceries", title: "Deleted meanwhile" },
  });
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  const { elements } = await facilitator.stored();
  // One that the offer names whole: which is first differs from board to board, with their ids.
  const card = elements.find(({ type, text: words }) => type === "card" && /^\w.{4,30}$/.test(String(words)));
  expect(card).toBeDefined();
  const [was, step] = [String(card?.text), Array.isArray(card?.place) ? String(card.place[0]) : ""];
  await visitor.opensText(was);
  await visitor.context.setOffline(true);
  await visitor.types(" by hand");
  await visitor.presses("Escape");
  await expect(visitor.saveState).toContainText("1 change ");
  const operations = [{ name: "deleteElements", args: { ids: [step] } }];
  await facilitator.api.runOperations({ params: { id }, body: { operations } });
  await visitor.context.setOffline(false);
  const offer = visitor.page
    .getByRole("status")
    .filter({ hasText: `${was} by hand` })
    .filter({ hasText: "was deleted while you changed it" });
  await expect(offer).toBeVisible();
  await visitor.page.reload();
  await expect(offer).toBeVisible();
  await offer.getByRole("button", { name: "Bring it back" }).click();
  await expect(offer).toBeHidden();
  await facilitator.expectStored(`${was} by hand`);
  await visitor.undoes();
  await facilitator.expectNotStored(`${was} by hand`);
});

/** Keeps a copy, loads the board without the change that waits, and is told before that it will be deleted. */
async function startsAfresh({ page }: BoardActor, title: string): Promise<void> {
  const banner = page.getByRole("alert").filter({ hasText: title });
  await expect(banner).toContainText("1 change of yours is only on this device.");
  const download = page.waitForEvent("download");
  await banner.getByRole("button", { name: "Save a copy" }).click();
  expect((await download).suggestedFilename()).toContain(board.title);
  await banner.getByRole("button", { name: "Load without it" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete what isn't saved?" });
  await expect(dialog).toContainText("1 change of yours will be deleted from this device.");
  await dialog.getByRole("button", { name: "Delete and load" }).click();
}

test("a page under whose number somebody else has written keeps a copy and goes on under another", async ({
  facilitator,
  visitor,
}) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  const line = await CollabLine.of(facilitator.page);
  // Nobody sees the page before its number is taken.
  line.lets = ({ type }) => type !== "presence";
  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  await expect.poll(() => line.clientId).toBeDefined();
  // A page that hears of it takes another number by itself.
  line.isHeard = false;
  await writeUnder(visitor, line.clientId ?? 0, "Taken");
  // The writer may be told before the line has been: what is on its way to the page must be lost, too.
  await expect.poll(() => line.missed.some(({ type }) => type === "update")).toBe(true);
  line.isHeard = true;
  await facilitator.opensText("Newsletter");
  await facilitator.types(" lost");
  await startsAfresh(facilitator, "This page can't save any more");
  line.lets = () => true;
  await facilitator.seesBoard();
  await facilitator.seesSaved();
  await facilitator.opensText("Newsletter");
  await facilitator.types("!");
  await facilitator.presses("Escape");
  await facilitator.expectStored("Newsletter!");
});

test("changes that rest upon lost ones are sent anew, and given up when that doesn't help", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: board });
  const line = await CollabLine.of(facilitator.page);
  await facilitator.opensBoard(id);
  await facilitator.opensText("Newsletter");
  const opened = () => line.tried.filter(({ type }) => type === "state").length;
  const before = opened();
  line.lets = ({ type }) => type !== "update";
  line.hasGaps = true;
  await facilitator.types("!");
  line.breaks();
  await startsAfresh(facilitator, "Your changes don't fit the board on the server");
  expect(opened() - before).toBe(3);
  line.lets = () => true;
  line.hasGaps = false;
  await facilitator.seesBoard();
  await facilitator.seesSaved();
  await facilitator.expectStored("Newsletter");
});

test("a board that one left is seen at once, while it is still being read, and nobody else in the browser sees it", async ({
  facilitator,
  visitor,
}) => {
  const { page, context } = facilitator;
  const { id } = await facilitator.api.createBoard({ body: board });
  const opening = page.getByRole("main", { name: "Opening the board" });
  const middle = { clip: { x: 200, y: 80, width: 800, height: 400 } };
  // The kind's program is what a board can't do without, and its picture can.
  let { promise: released, resolve: release } = Promise.withResolvers<void>();
  const opensHalf = async () => {
    await page.route("**/assets/live-*.js", async (route) => {
      await released;
      await route.continue();
    });
    // The server is asked once it is clear whether there is a picture, and that is painted.
    const asked = page.waitForEvent("websocket");
    await facilitator.opens(`/boards/${id}`);
    await asked;
    await expect(opening).toHaveAttribute("aria-busy", "true");
  };

  await facilitator.opensBoard(id);
  await facilitator.invites(visitor);
  await expect.poll(() => page.evaluate(hasPicture, id), { message: "the board at rest is kept" }).toBe(true);
  await facilitator.opensBoards();
  await opensHalf();
  await expect(page.locator("canvas")).toHaveCount(1);
  const picture = await page.screenshot(middle);
  release();
  await facilitator.seesBoard();
  await expect(opening).toHaveCount(0);
  const painted = await page.screenshot(middle);
  expect(await greatestDifference(page, picture, painted), "the board takes its picture's place").toBeLessThan(4);
  await facilitator.opensText("Newsletter");
  await facilitator.types("!");
  await facilitator.expectStored("Newsletter!");

  await page.unrouteAll();
  await context.clearCookies();
  await context.addCookies(await visitor.context.cookies());
  ({ promise: released, resolve: release } = Promise.withResolvers<void>());
  await opensHalf();
  await expect(page.locator("canvas")).toHaveCount(0);
  release();
  await facilitator.seesBoard();
});

/** Runs in the page: whether a picture of a board is kept beside its copy in this browser. */
async function hasPicture(boardId: string): Promise<boolean> {
  const name = (await indexedDB.databases()).find((each) => each.name?.endsWith(boardId))?.name;
  if (name === undefined) return false;
  const resultOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => request.addEventListener("success", () => resolve(request.result)));
  const copy = await resultOf(indexedDB.open(name));
  const picture: unknown = await resultOf(copy.transaction("custom").objectStore("custom").get("picture"));
  copy.close();
  return picture !== undefined;
}
