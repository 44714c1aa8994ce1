import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { openFile } from "@throughline/kinds";
import { expect, test } from "../actors/test.ts";

const boards = [
  { kind: "journey-map", template: "first-week-at-work", card: "Wonders what to bring and when to be there" },
  { kind: "story-map", template: "onboarding", card: "Choose between two laptops" },
  { kind: "card-sort", template: "library-website", card: "Opening hours" },
] as const;

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("banner").getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export…" }).click();
  return page.getByRole("dialog", { name: "Export this board" });
}

async function download(page: Page, choice: string, part = "Whole board"): Promise<{ name: string; bytes: Buffer }> {
  const dialog = await openExport(page);
  await dialog.getByText(part, { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: choice }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** How much of a board a drawing shows, in square board units. */
function areaOf(svg: Buffer): number {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg.toString()) ?? [];
  return Number(width) * Number(height);
}

for (const { kind, template, card } of boards) {
  test(`a ${kind.replace("-", " ")} goes out in every format as what it says`, async ({ facilitator }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind, template, title: "Out: “it” goes/1" } });
    await facilitator.opensBoard(id);
    const firstWords = card.split(" ").slice(0, 2).join(" ");

    const json = await download(facilitator.page, "Whole board (JSON)");
    expect(json.name, "a name that every system takes").toMatch(/^Out[^/\\:"]+it[^/\\:"]+goes[^/\\:"]1\.json$/);
    expect(JSON.parse(json.bytes.toString())).toEqual(await facilitator.stored());

    const csv = await download(facilitator.page, "Table (CSV)");
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.bytes.toString()).toContain(card);

    const xlsx = await download(facilitator.page, "Table (Excel)");
    expect(xlsx.name).toMatch(/\.xlsx$/);
    const workbook = await openFile(new Uint8Array(xlsx.bytes));
    const cells = workbook.ok ? workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) : [];
    expect(cells).toContain(card);

    const svg = await download(facilitator.page, "Drawing (SVG)");
    expect(svg.name).toMatch(/\.svg$/);
    const drawing = await facilitator.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return { root: parsed.documentElement.tagName, words: parsed.documentElement.textContent };
    }, svg.bytes.toString());
    expect(drawing.root).toBe("svg");
    expect(drawing.words).toContain(firstWords);

    const png = await download(facilitator.page, "Picture (PNG)");
    expect(png.name).toMatch(/\.png$/);
    expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.bytes.readUInt32BE(16), "its width in pixels").toBeGreaterThan(400);

    const dialog = await openExport(facilitator.page);
    await expect(dialog.getByRole("button", { name: /PDF in pages \((A4|Letter)\).*\d pages?$/ })).toBeVisible();
    await facilitator.presses("Escape");
    const cut = await download(facilitator.page, "Picture (PNG)", "In view");
    expect(cut.bytes.readUInt32BE(16), "no wider than all of it").toBeLessThanOrEqual(png.bytes.readUInt32BE(16));

    await facilitator.clicks(card);
    const only = await download(facilitator.page, "Drawing (SVG)", "Selection");
    expect(only.bytes.toString(), "what was selected").toContain(firstWords);
    expect(areaOf(only.bytes), "and not all around it").toBeLessThan(areaOf(svg.bytes) / 2);
    expect(only.bytes.length).toBeLessThan(svg.bytes.length);

    const pdf = await download(facilitator.page, "PDF on one page");
    expect(pdf.name).toMatch(/\.pdf$/);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.bytes.toString("latin1"), "text with a font, not a picture of text").toMatch(/\/Type\s*\/Font/);
  });

  test(`an exported ${kind.replace("-", " ")} comes back whole`, async ({ facilitator }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind, template, title: "There and back" } });
    await facilitator.opensBoard(id);
    const { bytes } = await download(facilitator.page, "Whole board (JSON)");
    const made = await facilitator.api.importBoard({ query: { kind }, body: new Uint8Array(bytes) });
    const content = await facilitator.api.getElements({ params: { id: made.id ?? "" } });
    expect(content).toEqual(await facilitator.stored());
  });
}
