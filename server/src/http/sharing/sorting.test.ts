import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { startProductServer, waitFor, type ProductServer, type TestBrowser } from "../../testing/index.ts";

let server: ProductServer;
let owner: TestBrowser;

beforeAll(async () => {
  server = await startProductServer();
  owner = await server.owner();
});
afterAll(() => server.stop());

/** A card sort with a group and a card in the tray, and a guest who may sort. */
async function createSort() {
  const { id } = await owner.api.createBoard({ body: { kind: "card-sort", title: "Sort" } });
  const run = async (by: TestBrowser, name: string, args: Record<string, unknown>) =>
    (await by.api.runOperations({ params: { id }, body: { operations: [{ name, args }] } })).results[0];
  const idOf = (made: unknown) => (made as { readonly id: string }).id;
  const card = idOf(await run(owner, "addCard", { category: null, label: "Opening hours" }));
  const group = idOf(await run(owner, "addCategory", { name: "Visiting" }));
  const guest = await server.guest(owner, id, "sorter");
  const connect = async () => {
    const { token } = await guest.api.createCollabToken();
    return server.connect(`board/${id}`, token).synced();
  };
  const element = async (wanted: string) =>
    (await owner.api.getElements({ params: { id } })).elements.find((each) => each.id === wanted);
  return { id, card, group, guest, run, connect, element };
}

describe("a guest who came to sort", () => {
  it("moves cards, makes and names groups over REST, and leaves the cards as they are", async () => {
    const { id, card, group, guest, run, element } = await createSort();
    await run(guest, "moveCards", { ids: [card], category: group });
    await run(guest, "groupCards", { ids: [card], name: "Times" });
    await run(guest, "setText", { id: group, key: "name", text: "Getting here" });
    expect(await element(group)).toMatchObject({ name: "Getting here" });
    for (const [name, args] of [
      ["setText", { id: card, key: "label", text: "Mine" }],
      ["setValue", { id: card, key: "description", value: "Mine" }],
      ["deleteElements", { ids: [group, card] }],
      ["addCard", { category: null, label: "Mine" }],
      ["renameBoard", { title: "Mine" }],
    ] as const) {
      await expect(run(guest, name, args), name).rejects.toMatchObject({ code: "invalid-request" });
    }
    expect(await element(card)).toMatchObject({ label: "Opening hours" });
    await expect(guest.api.updateBoard({ params: { id }, body: { title: "Mine" } })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("moves cards over a socket; what changes a card closes it and reaches nobody", async () => {
    const { card, group, connect, element } = await createSort();
    const sorter = await connect();
    const stored = sorter.doc.getMap<Y.Map<unknown>>("elements").get(card);
    stored?.set("place", [group, "", "a0"]);
    await waitFor("the move", async () => String((await element(card))?.place).startsWith(group));
    const label = stored?.get("label");
    if (!(label instanceof Y.Text)) throw new TypeError("The card has no label");
    label.insert(0, "Not ");
    expect(await sorter.closed()).toBe("refused");
    expect(await element(card)).toMatchObject({ label: "Opening hours" });
  });

  it("is invited only to what can be sorted", async () => {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Map" } });
    await expect(owner.api.createLink({ params: { id }, body: { role: "sorter" } })).rejects.toMatchObject({
      code: "invalid-request",
    });
  });
});
