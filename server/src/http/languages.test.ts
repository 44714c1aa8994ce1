import { createApiClient } from "@throughline/api";
import { inLanguage } from "@throughline/words/node";
import { kinds } from "@throughline/kinds";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startProductServer, type ProductServer, type TestBrowser } from "../testing/index.ts";

let server: ProductServer;
let owner: TestBrowser;

beforeAll(async () => {
  server = await startProductServer();
  owner = await server.owner();
});
afterAll(() => server.stop());

/** The same person with a browser that asks for German. */
const german = () =>
  createApiClient((address, init) => {
    const headers = new Headers(init?.headers);
    headers.set("accept-language", "de-AT,en;q=0.5");
    return owner.fetch(address, { ...init, headers });
  }, owner.origin);

const [kind = kinds[0]] = kinds;
const template = kind?.templates.at(-1);
const id = { kind: kind?.id ?? "", template: template?.id ?? "" };

describe("what the server makes for people", () => {
  it("is begun in the language of their pages", async () => {
    const made = await german().createBoard({ body: id });
    const { title, elements } = await owner.api.getElements({ params: made });
    expect(title).toBe(inLanguage("de", () => template?.title));
    expect(title).not.toBe(template?.title);
    const plain = await owner.api.createBoard({ body: id });
    const original = await owner.api.getElements({ params: plain });
    expect(original.title).toBe(template?.title);
    expect(elements.length).toBe(original.elements.length);
    const words = (all: typeof elements) => all.flatMap(({ title, text = title }) => text ?? []);
    const english = new Set(words(original.elements));
    expect(english.size).toBeGreaterThan(20);
    // Some names are the same in both.
    expect(words(elements).filter((text) => english.has(text)).length).toBeLessThan(english.size / 4);
  });

  it("is called so when it is copied, drawn and imported, also in the threads that do it", async () => {
    const { id: board } = await owner.api.createBoard({ body: { kind: "card-sort", title: "Bücher" } });
    const copy = await german().duplicateBoard({ params: { id: board }, body: {} });
    expect((await owner.api.getBoard({ params: copy })).title).toBe("Kopie von Bücher");
    const picture = async (api: TestBrowser["api"]) =>
      (await api.exportBoard({ params: { id: board }, query: { format: "svg" } })).text();
    expect(await picture(german())).toContain("Noch keine Karten");
    expect(await picture(owner.api)).toContain("No cards yet");
    const body = "Card,Group\nA,X\n,\nA,Y\n";
    const query = { kind: "card-sort", dryRun: "true" } as const;
    const notes = async (api: TestBrowser["api"]) => (await api.importBoard({ query, body })).report?.notes;
    expect(await notes(german())).toEqual(["1 Karte hat denselben Text wie eine andere"]);
    expect(await notes(owner.api)).toEqual(["1 card says the same as another"]);
  });

  it("is refused in English, as everything that the API refuses", async () => {
    const refused = german().importBoard({ query: { kind: "card-sort" }, body: "" });
    await expect(refused).rejects.toMatchObject({ code: "unreadable-file", message: "The file is empty." });
    const unmapped = german().importBoard({ query: { kind: "card-sort" }, body: "Thing,Heap\nApple,Fruit\n" });
    await expect(unmapped).rejects.toMatchObject({ message: "Choose the columns: Choose a column for Card." });
  });
});
