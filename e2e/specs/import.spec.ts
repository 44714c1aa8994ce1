import { ImportDialog } from "../actors/ImportDialog.ts";
import { excelFile } from "@throughline/kinds/testing/excelFile";
import { storedElements } from "../actors/elementWithText.ts";
import { expect, test } from "../actors/test.ts";

/** Headers that nobody knows, `;`, a byte order mark, a quoted line break, a quoted quote and a row without a card. */
const strangeFile = [
  "\uFEFFWas;Wohin;Egal",
  '"Bus ""42""\ntimetable";Getting there;x',
  "Opening hours;Visit;y",
  ";;z",
  "Lost and found;;",
].join("\r\n");

test("a table with unknown headers becomes a board after its columns are chosen", async ({ facilitator }) => {
  const importing = new ImportDialog(facilitator);
  await facilitator.opensBoards();
  await importing.opens();
  await importing.chooses("dinge.csv", strangeFile);
  await importing.choosesKind("Card sort");
  await expect(importing.importButton, "nothing is imported before the columns are known").toBeDisabled();

  await importing.field("Card").first().selectOption("Was");
  await importing.sees("Bus “42”".replace(/[“”]/g, '"'));
  await importing.field("Group").first().selectOption("Wohin");
  await importing.sees("3 of 4 rows are kept: 3 cards, 2 groups");
  await importing.sees("1 row is dropped, see below");
  await expect(importing.dialog.getByRole("row").filter({ hasText: "names neither a card nor a group" })).toContainText(
    "5",
  );
  await importing.sees("Not read: Egal");

  await importing.dialog.getByLabel("Title of the board").fill("From a strange file");
  await importing.importButton.click();
  await facilitator.page.waitForURL(/\/boards\/[^/]+$/);
  const id = facilitator.page.url().split("/").at(-1) ?? "";
  const content = await facilitator.api.getElements({ params: { id } });
  expect(content.title).toBe("From a strange file");
  const labels = storedElements(content).flatMap(({ label }) => (typeof label === "string" ? label : []));
  expect(labels.sort()).toEqual(['Bus "42"\ntimetable', "Lost and found", "Opening hours"]);
});

test("what a file doesn't say itself is shown as it was taken for, and asked", async ({ facilitator }) => {
  const importing = new ImportDialog(facilitator);
  await facilitator.opensBoards();
  await importing.opens();
  // Windows-1252 as Excel writes it, a title above the header, dates that two countries read differently.
  const text = "Sprint-Planung;;\r\nTitel;Fällig;Bearbeiter\r\nPrüfen;03/04/2026;Jörg\r\n";
  await importing.chooses("planung.csv", Buffer.from(text, "latin1"));
  await importing.choosesKind("Story map");
  await importing.sees("Read as Windows-1252 (Western Europe), header in line 2");
  await importing.sees("Is this right? Fällig · Prüfen · Jörg");
  await importing.field("Letters").selectOption("windows-1251");
  await importing.sees("Is this right? Fдllig");
  await importing.field("Letters").selectOption("windows-1252");
  await importing.field("Story").first().selectOption("Titel");
  await importing.dialog.getByText(/more fields$/).click();
  await importing.field("Due date").selectOption("Fällig");
  await importing.sees("First say what 03/04/2026 is.");
  await expect(importing.importButton, "the order of day and month is open").toBeDisabled();
  const dayFirst = importing.dialog.getByRole("radio", { name: "3 April 2026" });
  await importing.dialog.getByRole("button", { name: "what 03/04/2026 is" }).click();
  await expect(dayFirst, "the question comes into sight").toBeFocused();
  await dayFirst.check();
  await importing.sees("1 of 1 row is kept");
  await importing.importButton.click();
  await facilitator.page.waitForURL(/\/boards\/[^/]+$/);
  const id = facilitator.page.url().split("/").at(-1) ?? "";
  const content = await facilitator.api.getElements({ params: { id } });
  expect(storedElements(content)).toContainEqual(expect.objectContaining({ title: "Prüfen", due: "2026-04-03" }));
});

test("a workbook becomes a board from the sheet that one chooses", async ({ facilitator }) => {
  const cells = (row: number, ...words: string[]) =>
    `<row r="${row}">${words.map((word, n) => `<c r="${"AB"[n]}${row}" t="inlineStr"><is><t>${word}</t></is></c>`).join("")}</row>`;
  const importing = new ImportDialog(facilitator);
  await facilitator.opensBoards();
  await importing.opens();
  await importing.chooses(
    "cards.xlsx",
    Buffer.from(
      excelFile([
        { name: "Read me", rows: cells(1, "Made by hand") },
        { name: "First draft", rows: cells(1, "Card", "Group") + cells(2, "Not this one", "") },
        { name: "Cards", rows: cells(1, "Card", "Group") + cells(2, "Opening hours", "Visit") },
      ]),
    ),
  );
  await importing.sees("Read as sheet “First draft”, header in line 1");
  await importing.field("Sheet").selectOption("Cards");
  await importing.sees("1 of 1 row is kept: 1 card, 1 group");
  await importing.importButton.click();
  await facilitator.page.waitForURL(/\/boards\/[^/]+$/);
  const id = facilitator.page.url().split("/").at(-1) ?? "";
  const labels = storedElements(await facilitator.api.getElements({ params: { id } })).map(({ label }) => label);
  expect(labels).toContain("Opening hours");
});

const badFiles: readonly { name: string; what: string; content: string | Buffer; words: RegExp }[] = [
  { name: "empty.csv", what: "an empty file", content: "", words: /empty/i },
  {
    name: "photo.csv",
    what: "a picture",
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    words: /This is a picture, not a text file/,
  },
  {
    name: "bytes.csv",
    what: "bytes that are no text",
    content: Buffer.from([0x43, 0x0a, 0xc3, 0x28, 0xff, 0xfe, 0x00]),
    words: /UTF-8|text/,
  },
  { name: "quote.csv", what: "a quote that never ends", content: 'Card,Group\nOne,"Two\nThree,Four', words: /quot/i },
  {
    name: "notes.md",
    what: "a text with headings and lists",
    content: "# Workshop\n\nWe met, and talked.\n\n- search\n- compare\n",
    words: /This looks like a text with headings and lists/,
  },
  { name: "broken.json", what: "broken JSON", content: '{"cards": [', words: /JSON/ },
  {
    name: "huge.csv",
    what: "six megabytes",
    content: Buffer.alloc(6 * 1024 * 1024, "Card\n"),
    words: /has 6 MB. At most 5 MB can be imported/,
  },
];

test("files that are no board are refused in words and make nothing", async ({ facilitator }) => {
  const importing = new ImportDialog(facilitator);
  const before = (await facilitator.api.listBoards({})).boards.length;
  for (const { name, what, content, words } of badFiles) {
    await test.step(what, async () => {
      await facilitator.opensBoards();
      await importing.opens();
      await importing.chooses(name, content);
      await expect(importing.dialog.getByRole("alert").filter({ hasText: words })).toBeVisible();
      await expect(importing.importButton.and(importing.dialog.locator(":enabled"))).toHaveCount(0);

      const sent = await fetch(`${facilitator.origin}/api/boards/import?kind=card-sort`, {
        method: "POST",
        headers: {
          "content-type": "application/octet-stream",
          cookie: await facilitator.cookieHeader(),
          origin: facilitator.origin,
        },
        body: typeof content === "string" ? content : new Uint8Array(content),
      });
      expect([400, 413, 422], "the server says no as well").toContain(sent.status);
      expect((await facilitator.api.listBoards({})).boards).toHaveLength(before);
    });
  }
});
