import { kinds } from "@throughline/kinds";
import { expect, test } from "../actors/test.ts";

for (const kind of kinds) {
  test(`a ${kind.label.toLowerCase()} begins with each of its templates`, async ({ facilitator }) => {
    for (const template of kind.templates) {
      await test.step(template.label, async () => {
        const title = `${kind.label} from ${template.label}`;
        await facilitator.opensBoards();
        const id = await facilitator.createsBoard(kind.label, template.label, title);
        const content = await facilitator.api.getElements({ params: { id } });
        expect(content).toMatchObject({ kind: kind.id, title });
        await facilitator.opensBoards();
        await facilitator.seesBoards(title);

        const picture = await fetch(`${facilitator.origin}/api/boards/${id}/thumbnail.png`, {
          headers: { cookie: await facilitator.cookieHeader() },
        });
        expect(picture.status).toBe(200);
        expect(picture.headers.get("content-type")).toBe("image/png");
        if (content.elements.length === 0) return;
        const image = facilitator.card(title).locator("img");
        const width = () => image.evaluate((node: HTMLImageElement) => node.complete && node.naturalWidth);
        await expect.poll(width, { message: "the thumbnail is shown" }).toBeGreaterThan(100);
      });
    }
  });
}

test("boards are renamed and duplicated, and stay so", async ({ facilitator }) => {
  await facilitator.api.createBoard({ body: { kind: "card-sort", template: "library-website", title: "First name" } });
  await facilitator.opensBoards();
  await facilitator.renames("First name", "Second name");
  await facilitator.seesBoards("Second name");
  await facilitator.doesNotSeeBoards("First name");
  await facilitator.chooses("Duplicate", "Second name");
  await facilitator.expectBeforeAndAfterReload(() => facilitator.seesBoards("Second name", "Copy of Second name"));
});

test("a deleted board comes back by Undo, and from the bin", async ({ facilitator }) => {
  await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Nearly lost" } });
  await facilitator.opensBoards();
  await facilitator.chooses("Move to bin", "Nearly lost");
  await facilitator.doesNotSeeBoards("Nearly lost");
  await facilitator.page.getByRole("button", { name: "Undo" }).click();
  await facilitator.seesBoards("Nearly lost");

  await facilitator.chooses("Move to bin", "Nearly lost");
  await facilitator.opensBin();
  await facilitator.seesBoards("Nearly lost");
  await facilitator.card("Nearly lost").getByRole("button", { name: "Restore" }).click();
  await facilitator.doesNotSeeBoards("Nearly lost");
  await facilitator.page.getByRole("link", { name: "Boards", exact: true }).click();
  await facilitator.expectBeforeAndAfterReload(() => facilitator.seesBoards("Nearly lost"));
});

test("deleting forever asks first", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Gone for good" } });
  await facilitator.api.deleteBoard({ params: { id } });
  await facilitator.opensBoards();
  await facilitator.opensBin();
  await facilitator.card("Gone for good").getByRole("button", { name: "Delete forever" }).click();
  const dialog = facilitator.page.getByRole("dialog", { name: "Delete “Gone for good” forever?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await facilitator.seesBoards("Gone for good");
  await facilitator.card("Gone for good").getByRole("button", { name: "Delete forever" }).click();
  await dialog.getByRole("button", { name: "Delete forever" }).click();
  await facilitator.doesNotSeeBoards("Gone for good");
  await expect(facilitator.api.restoreBoard({ params: { id } })).rejects.toMatchObject({ code: "not-found" });
});

test("search finds titles and what is written on boards", async ({ facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Quokka gathering" } });
  const board = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Plain title" } });
  await facilitator.api.runOperations({
    params: { id: board.id },
    body: { operations: [{ name: "addCard", args: { category: null, label: "Feed the quokka at noon" } }] },
  });
  await facilitator.expectFoundBy("quokka noon", board.id);
  await facilitator.opensBoards();
  await facilitator.searchesFor("quok");
  await facilitator.seesBoards("Quokka gathering", "Plain title");
  await expect(facilitator.card("Plain title").locator("mark").first()).toHaveText(/quok/i);
  await facilitator.searchesFor("quokka noon");
  await facilitator.seesBoards("Plain title");
  await facilitator.doesNotSeeBoards("Quokka gathering");
  await facilitator.searchesFor("zyzzyva");
  await facilitator.sees("Nothing has “zyzzyva” in it");
  await facilitator.page.getByRole("link", { name: "Clear search" }).click();
  await facilitator.seesBoards("Quokka gathering", "Plain title");
  await facilitator.api.deleteBoard({ params: { id } });
});
