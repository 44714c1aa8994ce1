import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindById, kinds } from "@throughline/kinds";
import { missingLettersHeader } from "@throughline/api";
import { startProductServer, waitFor, type ProductServer, type TestBrowser } from "../../testing/index.ts";

let server: ProductServer;
let owner: TestBrowser;

beforeAll(async () => {
  server = await startProductServer();
  owner = await server.owner();
});
afterAll(() => server.stop());

const csv = 'Card,Group\nOpening hours,Visit\nFind a branch,Visit\n"Renew, by phone",\n';
const boardCount = async () => (await owner.api.listBoards()).boards.length;

async function makeFull(kind: string): Promise<string> {
  const template = kindById(kind)?.templates.at(-1)?.id;
  return (await owner.api.createBoard({ body: { kind, template } })).id;
}

describe("importing", () => {
  it("says what it would do and does nothing on a dry run, then does it", async () => {
    const before = await boardCount();
    const query = { kind: "card-sort", format: "csv", title: "Library" } as const;
    const dry = await owner.api.importBoard({ query: { ...query, dryRun: "true" }, body: csv });
    expect(dry).toMatchObject({
      id: null,
      problems: [],
      headers: ["Card", "Group"],
      report: { read: 3, kept: 3, dropped: [] },
    });
    expect(await boardCount()).toBe(before);
    const { id, report } = await owner.api.importBoard({ query, body: csv });
    expect(report).toEqual(dry.report);
    const content = await owner.api.getElements({ params: { id: id ?? "" } });
    expect(content.title).toBe("Library");
    expect(content.elements.filter((element) => element.type === "card")).toHaveLength(3);
    expect((await owner.api.listBoards({ query: { query: "renew phone" } })).boards.map((board) => board.id)).toEqual([
      id,
    ]);
  });

  it("asks for columns that it can't find, and takes a mapping", async () => {
    const body = "Thing,Heap\nApple,Fruit\n";
    const dry = await owner.api.importBoard({ query: { kind: "card-sort", dryRun: "true" }, body });
    expect(dry).toMatchObject({ id: null, report: null, headers: ["Thing", "Heap"] });
    expect(dry.problems.length).toBeGreaterThan(0);
    await expect(owner.api.importBoard({ query: { kind: "card-sort" }, body })).rejects.toMatchObject({
      code: "invalid-request",
    });
    const required = kindById("card-sort")?.table.fields.find((field) => field.required)?.key ?? "";
    const mapping = JSON.stringify({ [required]: "Thing" });
    const { report } = await owner.api.importBoard({ query: { kind: "card-sort", mapping }, body });
    expect(report).toMatchObject({ read: 1, kept: 1 });
  });

  it("says what it took a file for, asks what it can't tell, and is told", async () => {
    const text = "Sprint planning;;\r\n;;\r\nTitle;Due date;Assignee\r\nPrüfen;03/04/2026;Jörg\r\n";
    const body = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const query = { kind: "story-map" } as const;
    const dry = await owner.api.importBoard({ query: { ...query, dryRun: "true" }, body });
    expect(dry).toMatchObject({
      report: null,
      mapping: { story: "Title", due: "Due date", people: "Assignee" },
      isGuessed: true,
      dates: [{ header: "Due date", order: null, samples: ["03/04/2026"] }],
      source: {
        encoding: { encoding: "windows-1252", isGuess: true, words: ["Prüfen", "Jörg"] },
        delimiter: ";",
        sheets: [],
        sheet: null,
        headerLine: 3,
      },
      warnings: ["Not read above the header: “Sprint planning”."],
    });
    expect(dry.problems).toHaveLength(1);
    await expect(owner.api.importBoard({ query, body })).rejects.toMatchObject({
      code: "invalid-request",
      details: [{ path: ["query", "dates", "Due date"] }],
    });
    const dates = JSON.stringify({ "Due date": "day-first" });
    const { id } = await owner.api.importBoard({ query: { ...query, dates }, body });
    const { elements } = await owner.api.getElements({ params: { id: id ?? "" } });
    expect(elements).toContainEqual(expect.objectContaining({ title: "Prüfen", people: ["Jörg"], due: "2026-04-03" }));
    const read = { ...query, dates, encoding: "windows-1251", headerLine: 4, dryRun: "true" } as const;
    expect(await owner.api.importBoard({ query: read, body })).toMatchObject({
      headers: ["Prьfen", "03/04/2026", "Jцrg"],
    });
  });

  it("says that it took a file for Cyrillic, which Excel calls CSV in Russia", async () => {
    const body = Uint8Array.from("Карточка;Группа\nОплата;Касса\n", (letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0x350;
    });
    const dry = await owner.api.importBoard({ query: { kind: "card-sort", dryRun: "true" }, body });
    expect(dry).toMatchObject({
      headers: ["Карточка", "Группа"],
      source: { encoding: { encoding: "windows-1251", isGuess: true, words: ["Карточка", "Группа", "Оплата"] } },
    });
  });

  it.each([
    ["an empty file", "", "unreadable-file"],
    ["broken JSON", '[{"Card": ', "unreadable-file"],
    ["a binary file", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254, 0, 0]), "unreadable-file"],
    [
      "a board of another kind",
      '{"format":"throughline-board","kind":"mind-map","version":1,"title":"x","elements":[]}',
      "unreadable-file",
    ],
    ["more than 5 MB", "x".repeat(5 * 1024 * 1024 + 1), "too-large"],
  ])("makes nothing of %s", async (_what, body, code) => {
    const before = await boardCount();
    await expect(owner.api.importBoard({ query: { kind: "card-sort" }, body })).rejects.toMatchObject({ code });
    expect(await boardCount()).toBe(before);
  });

  it("refuses types that are no tables before it reads them", async () => {
    const response = await owner.fetch("/api/boards/import?kind=card-sort", {
      method: "POST",
      headers: { "content-type": "image/png" },
      body: "x",
    });
    expect(response.status).toBe(415);
  });

  it.each(["dates=%7B%22Due%22:%22sometimes%22%7D", "encoding=ebcdic", "headerLine=0"])(
    "refuses to read it so: %s",
    async (query) => {
      const response = await owner.fetch(`/api/boards/import?kind=card-sort&${query}`, {
        method: "POST",
        headers: { "content-type": "text/csv" },
        body: csv,
      });
      expect(response.status).toBe(400);
    },
  );

  it.each(["{", "[]", '{"card": 1}', '"x"'])("refuses the mapping %s", async (mapping) => {
    await expect(owner.api.importBoard({ query: { kind: "card-sort", mapping }, body: csv })).rejects.toMatchObject({
      code: "invalid-request",
      details: [{ path: ["query", "mapping"] }],
    });
  });
});

describe("exporting", () => {
  it("says of a picture which letters are missing on it, and not of one that has them all", async () => {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Größe สวัสดี" } });
    const missingOn = async (format: "png" | "pdf" | "svg") =>
      (await owner.api.exportBoard({ params: { id }, query: { format } })).headers.get(missingLettersHeader);
    expect(await missingOn("png")).toBeNull();
    // Garay is younger than the fonts that machines have.
    await owner.api.updateBoard({ params: { id }, body: { title: "Pay 𐵀𐵁" } });
    expect(await missingOn("png")).toBe("Garay");
    expect(await missingOn("pdf")).toBe("Garay");
    expect((await owner.api.planExport({ params: { id } })).missing, "said before").toEqual(["Garay"]);
    expect(await missingOn("svg"), "drawn with the fonts of whoever looks at it").toBeNull();
  });

  it("makes a PDF of as many pages as it says before, of all or of a part", async () => {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
    const add = { name: "addActivity", args: { title: "An activity of many" } };
    await owner.api.runOperations({ params: { id }, body: { operations: Array.from({ length: 50 }, () => add) } });
    const takeOut = async (pages: "a4" | "a3", area?: string) => {
      const response = await owner.api.exportBoard({ params: { id }, query: { format: "pdf", pages, area } });
      const pdf = Buffer.from(await response.arrayBuffer()).toString("latin1");
      return pdf.match(/\/Type\s*\/Page\b/g)?.length;
    };
    const plan = await owner.api.planExport({ params: { id } });
    expect(plan.missing).toEqual([]);
    expect(plan.pages.a4).toBeGreaterThan(1);
    expect(await takeOut("a4")).toBe(plan.pages.a4);
    expect(await takeOut("a3")).toBe(plan.pages.a3);
    const area = "300,150,200,100";
    expect((await owner.api.planExport({ params: { id }, query: { area } })).pages.a4).toBe(1);
    expect(await takeOut("a4", area)).toBe(1);
  });

  it("cuts a picture to the part in which an area is seen", async () => {
    const id = await makeFull("journey-map");
    const widthOf = async (area?: string) => {
      const response = await owner.api.exportBoard({ params: { id }, query: { format: "png", area } });
      return Buffer.from(await response.arrayBuffer()).readUInt32BE(16);
    };
    expect(await widthOf("400,200,300,200")).toBeLessThan((await widthOf()) / 2);
    const query = { format: "svg", area: "400,200,300,200" } as const;
    const svg = await (await owner.api.exportBoard({ params: { id }, query })).text();
    expect(svg).toMatch(/<clipPath id="part"><rect [^>]*width="4\d\d"/);
  });

  it.each(["1,2,3", "0,0,-5,9", "a,b,c,d", "900000,0,10,10"])("refuses the area %s", async (area) => {
    const id = await makeFull("card-sort");
    const expected = { code: "invalid-request" };
    await expect(owner.api.planExport({ params: { id }, query: { area } })).rejects.toMatchObject(expected);
    const query = { format: "png", area } as const;
    await expect(owner.api.exportBoard({ params: { id }, query })).rejects.toMatchObject(expected);
  });

  it.each(kinds.map((kind) => kind.id))("brings a %s back as it was through JSON", async (kind) => {
    const id = await makeFull(kind);
    const file = await (await owner.api.exportBoard({ params: { id }, query: { format: "json" } })).text();
    const { id: copy } = await owner.api.importBoard({ query: { kind }, body: file });
    const before = await owner.api.getElements({ params: { id } });
    expect(await owner.api.getElements({ params: { id: copy ?? "" } })).toEqual(before);
  });

  it.each(kinds.map((kind) => kind.id))("reads its own CSV of a %s without dropping a row", async (kind) => {
    const id = await makeFull(kind);
    const file = await (await owner.api.exportBoard({ params: { id }, query: { format: "csv" } })).text();
    const { report } = await owner.api.importBoard({ query: { kind, dryRun: "true" }, body: file });
    expect(report?.dropped).toEqual([]);
    expect(report?.read).toBeGreaterThan(5);
  });

  it.each(kinds.map((kind) => kind.id))("brings a %s back through a workbook, beside one CSV", async (kind) => {
    const id = await makeFull(kind);
    const response = await owner.api.exportBoard({ params: { id }, query: { format: "xlsx" } });
    expect(response.headers.get("content-disposition")).toContain(".xlsx");
    const body = new Uint8Array(await response.arrayBuffer());
    const { id: copy, source } = await owner.api.importBoard({ query: { kind }, body });
    expect(source).toMatchObject({ encoding: null, sheets: [kindById(kind)?.label], headerLine: 1 });
    const csvOf = async (board: string) =>
      (await owner.api.exportBoard({ params: { id: board }, query: { format: "csv" } })).text();
    expect(await csvOf(copy ?? "")).toBe(await csvOf(id));
  });

  it.each([
    ["svg", "image/svg+xml", "<svg"],
    ["png", "image/png", "\x89PNG"],
    ["pdf", "application/pdf", "%PDF"],
  ] as const)("draws a %s, to be saved under a safe name, in which nothing runs", async (format, type, start) => {
    const id = await makeFull("story-map");
    await owner.api.updateBoard({ params: { id }, body: { title: '../a"\r\nX: <b>' } });
    const response = await owner.api.exportBoard({ params: { id }, query: { format, theme: "dark" } });
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox/);
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="a X b.${format}"; filename*=UTF-8''a%20X%20b.${format}`,
    );
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toContain(start);
  });

  it("can't be misread as a formula", async () => {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
    const title = '=HYPERLINK("http://evil.example","x")';
    await owner.api.runOperations({ params: { id }, body: { operations: [{ name: "addActivity", args: { title } }] } });
    const file = await (await owner.api.exportBoard({ params: { id }, query: { format: "csv" } })).text();
    expect(file).toContain("HYPERLINK");
    expect(file).not.toMatch(/(^|[,"\n])=/);
  });
});

describe("thumbnails", () => {
  it("are known by the board's last change", async () => {
    const id = await makeFull("story-map");
    const get = (headers?: Record<string, string>) => owner.fetch(`/api/boards/${id}/thumbnail.png`, { headers });
    const first = await get();
    expect(first.headers.get("content-type")).toBe("image/png");
    const etag = first.headers.get("etag") ?? "";
    expect((await get({ "if-none-match": etag })).status).toBe(304);
    await owner.api.runOperations({
      params: { id },
      body: { operations: [{ name: "addActivity", args: { title: "New" } }] },
    });
    await waitFor("a new picture", async () => (await get({ "if-none-match": etag })).status === 200);
    const [one, two] = [Buffer.from(await first.arrayBuffer()), Buffer.from(await (await get()).arrayBuffer())];
    expect(one.equals(two)).toBe(false);
  });
});
