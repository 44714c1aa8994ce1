import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openFile } from "@throughline/kinds";
import { expect, test } from "../actors/test.ts";

const boards = [
  { kind: "journey-map", template: "first-week-at-work", card: "Wonders what to bring and when to be there" },
  { kind: "story-map", template: "onboarding", card: "Choose between two laptops" },
  { kind: "card-sort", template: "library-website", card: "Opening hours" },
] as const;

async function download(page: Page, choice: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export…" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog", { name: "Export this board" }).getByRole("button", { name: choice }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
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

    await facilitator.page.getByRole("button", { name: "More", exact: true }).click();
    await facilitator.page.getByRole("menuitem", { name: "Export…" }).click();
    const dialog = facilitator.page.getByRole("dialog", { name: "Export this board" });
    await expect(dialog.getByRole("button", { name: /PDF in pages \((A4|Letter)\).*\d pages?$/ })).toBeVisible();
    await dialog.getByText("In view").click();
    const [cut] = await Promise.all([
      facilitator.page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Picture (PNG)" }).click(),
    ]);
    const seen = await readFile(await cut.path());
    expect(seen.readUInt32BE(16), "no wider than all of it").toBeLessThanOrEqual(png.bytes.readUInt32BE(16));

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
