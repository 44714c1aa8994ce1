import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxTableBytes, maxTableColumns, maxTableRows, openTextFile, readTable } from "./tableFile.ts";
import { writeCsv } from "./writeCsv.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string) {
  const table = readTable(bytes(text), { format: "csv" });
  if (!table.ok) throw new Error(`${table.code}: ${table.message}`);
  return table;
}

function cells(text: string): string[][] {
  const { headers, rows } = read(text);
  return rows.map((row) => headers.map((header) => row.cells[header] ?? ""));
}

describe("readTable reads CSV", () => {
  it.each([
    [",", "Card,Group\nPay,Money\n"],
    [";", "Card;Group\nPay;Money\n"],
    ["\t", "Card\tGroup\nPay\tMoney\n"],
    ["|", "Card|Group\nPay|Money\n"],
  ])("finds the delimiter %j", (delimiter, text) => {
    expect(openTextFile(bytes(text))).toMatchObject({ delimiter });
    expect(cells(text)).toEqual([["Pay", "Money"]]);
  });

  it("isn't misled by other delimiters inside the cells", () => {
    expect(cells("Name; Points\nPay, now;1,5\nWait, what;2,5\n")).toEqual([
      ["Pay, now", "1,5"],
      ["Wait, what", "2,5"],
    ]);
    expect(cells('"a";"b,c"\n"1;1";"2,2"\n')).toEqual([["1;1", "2,2"]]);
  });

  it("takes commas for text when the header has one column", () => {
    expect(cells("Card\nPay, then go\nWait\n")).toEqual([["Pay, then go"], ["Wait"]]);
  });

  it("believes Excel's own sep= line and still counts it", () => {
    const table = read("sep=;\nCard;Group\nPay;Money\n");
    expect(table.headers).toEqual(["Card", "Group"]);
    expect(table.rows[0]?.line).toBe(3);
  });

  it("drops a byte order mark, and reads UTF-16 by its mark", () => {
    expect(read("\ufeffCard\nÖl\n").headers).toEqual(["Card"]);
    const text = "Card\tGroup\nÖl\tKüche\n";
    const little = new Uint8Array(2 + text.length * 2);
    little.set([0xff, 0xfe]);
    const big = new Uint8Array(little.length);
    big.set([0xfe, 0xff]);
    for (let i = 0; i < text.length; i++) {
      new DataView(little.buffer).setUint16(2 + 2 * i, text.charCodeAt(i), true);
      new DataView(big.buffer).setUint16(2 + 2 * i, text.charCodeAt(i), false);
    }
    for (const file of [little, big]) {
      const table = readTable(file);
      expect(table.ok && table.rows[0]?.cells).toEqual({ Card: "Öl", Group: "Küche" });
    }
  });

  it.each(["\n", "\r\n", "\r"])("tells the line each row begins on, quoted breaks counted (rows end in %j)", (end) => {
    const text = ["A,B", '"one\ntwo",x', "", 'y,"1\r\n2\r\n3"', "z,z"].join(end);
    expect(read(text).rows.map((row) => row.line)).toEqual([2, 5, 8]);
    expect(cells(text)).toEqual([
      ["one\ntwo", "x"],
      ["y", "1\r\n2\r\n3"],
      ["z", "z"],
    ]);
  });

  it("reads files that mix line ends", () => {
    expect(cells("A,B\r\n1,2\n3,4\r5,6")).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("names columns that have no name or share one, and says so", () => {
    const table = read("Card,,Card,,Card (2)\n1,2,3,,5\n");
    expect(table.headers).toEqual(["Card", "Column 2", "Card (3)", "Card (2)"]);
    expect(table.rows[0]?.cells).toEqual({ Card: "1", "Column 2": "2", "Card (3)": "3", "Card (2)": "5" });
    expect(table.warnings).toEqual(["Columns without a name are called Column 2."]);
  });

  it("fills short rows and warns of what stands beyond the last column", () => {
    const table = read("A,B\n1\n1,2,3\n1,2,,\n");
    expect(table.rows.map((row) => row.cells)).toEqual([
      { A: "1", B: "" },
      { A: "1", B: "2" },
      { A: "1", B: "2" },
    ]);
    expect(table.warnings).toEqual([
      "There are more cells than columns on line 3; what is beyond the last column isn't read.",
    ]);
  });

  it("says that a file has a header alone", () => {
    const table = read("Card,Group\n\n,\n");
    expect(table.rows).toEqual([]);
    expect(table.warnings).toEqual(["The file has a header and no rows."]);
  });

  it("gives columns named like parts of an object as what they are", () => {
    const { rows } = read("__proto__,constructor\na,b\n");
    expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
  });
});

/** Text in an encoding of one or two bytes a letter. */
function encode(text: string, encoding: "windows-1252" | "utf-16le" | "utf-16be"): Uint8Array {
  if (encoding === "windows-1252") return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const file = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++)
    new DataView(file.buffer).setUint16(2 * i, text.charCodeAt(i), encoding === "utf-16le");
  return file;
}

describe("openTextFile finds the encoding", () => {
  const text = "Phase;Gefühl\r\nPrüfen;Ärger\r\n";

  it.each(["windows-1252", "utf-16le", "utf-16be"] as const)("%s, which nothing in the file says", (encoding) => {
    const file = openTextFile(encode(text, encoding));
    expect(file).toMatchObject({ encoding: { encoding, isGuess: true, words: ["Gefühl", "Prüfen", "Ärger"] } });
    expect(file.ok && file.sheets[0]?.rows[1]?.cells).toEqual(["Prüfen", "Ärger"]);
  });

  /** Text in Windows-1251, whose Cyrillic letters stand in the order of Unicode's. */
  function in1251(words: string): Uint8Array {
    return Uint8Array.from(words, (letter) => {
      const code = letter.charCodeAt(0);
      if (letter === "ё") return 0xb8;
      return code < 0x80 ? code : code - 0x350;
    });
  }

  it.each([
    "Имя\nДа\n",
    "Шаг;Действие\r\nОплата;Вводит номер карты\r\nДоставка;Ждёт курьера\r\n",
    "ЗАДАЧА;СТАТУС\nОПЛАТА КАРТОЙ;ГОТОВО\n",
    "Task;Name\nPay by card;Оплата\n",
  ])("windows-1251 by whole words of its letters: %j", (words) => {
    const file = openTextFile(in1251(words));
    expect(file).toMatchObject({ encoding: { encoding: "windows-1251", isGuess: true } });
    expect(file.ok && file.sheets[0]?.rows.at(-1)?.cells.at(-1)).toBe(words.trim().split(/[;\n]/).at(-1));
  });

  it.each(["Größe;Straße\nÄÖ;ÜÖÄ ist selten\n", "Été;Déçu\nCréée;à côté\n", "Året;Køb\nØl;få på\n"])(
    "windows-1252 where they stand amid others: %j",
    (words) =>
      expect(openTextFile(encode(words, "windows-1252"))).toMatchObject({ encoding: { encoding: "windows-1252" } }),
  );

  it("UTF-8 without asking, and another when somebody says so", () => {
    expect(openTextFile(bytes(text))).toMatchObject({ encoding: { encoding: "utf-8", isGuess: false } });
    const cyrillic = new Uint8Array([...bytes("Card\n"), 0xc4, 0xe0, ...bytes("\n")]);
    const file = openTextFile(cyrillic, { encoding: "windows-1251" });
    expect(file).toMatchObject({ encoding: { isGuess: false, words: ["Да"] } });
  });
});

describe("openTextFile says what a file looks like that is no table", () => {
  const lines = (...all: string[]) => bytes(all.join("\n"));

  it.each([
    [
      "Markdown",
      lines("## Phase 1: Finding", "", "Some words, and more", "", "- search", "- compare", "", "## Phase 2"),
    ],
    ["Markdown", lines("# Notes", "", "See [the plan](https://x.example), **today**", "", "1. first", "2. second")],
    ["web page", bytes("<!DOCTYPE html><html><body><table><tr><td>a</td></tr></table></body></html>")],
    ["SVG", bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["XML", bytes('<?xml version="1.0"?><rss/>')],
    [
      "running text",
      lines(
        "We met on Monday in the large room and talked about everything that had gone wrong in the spring.",
        "Most of it, we agreed, came from the same place: nobody had asked the people who do the work.",
      ),
    ],
  ])("%s", (what, file) => {
    const opened = openTextFile(file);
    expect(opened).toMatchObject({ ok: false, code: "not-a-table" });
    expect(!opened.ok && opened.message).toContain(what);
  });

  it.each([
    [
      "statements to sort",
      lines("Card", "I know where to find my bills.", "I get answers the same day, whatever I ask."),
    ],
    ["a number sign as a header", lines("#,Title", "1,Pay", "2,Wait")],
    ["cells with Markdown in them", lines("Title,Note", "Pay,# heading", "Wait,- a list", "Go,**bold**")],
    ["a list with dashes", lines("Card", "- pay", "- wait")],
  ])("takes for a table: %s", (_what, file) => {
    expect(openTextFile(file)).toMatchObject({ ok: true });
  });

  it("says which lists a program's data holds, and takes the only one however deep", () => {
    const board = { name: "b", actions: [{ id: 1 }, { id: 2 }], cards: [{ id: 1 }], lists: [{ id: 1 }] };
    const several = readTable(bytes(JSON.stringify(board)));
    expect(!several.ok && several.message).toContain("actions (2), cards (1), lists (1)");
    const deep = readTable(bytes(JSON.stringify({ data: { issues: { nodes: [{ title: "Pay" }] } }, tags: ["x"] })));
    expect(deep).toMatchObject({
      ok: true,
      headers: ["title"],
      warnings: ["The list “data.issues.nodes” of the file was read."],
    });
    const nested = readTable(bytes(JSON.stringify([{ stage: "Find", steps: [{ name: "Search" }] }])));
    expect(nested).toMatchObject({
      ok: true,
      warnings: ["This is nested data: “steps” holds lists of its own, which aren't taken apart."],
    });
  });
});

describe("readTable refuses, saying why", () => {
  it.each([
    ["empty", bytes("")],
    ["empty", bytes(" \n\ufeff \n")],
    ["too-large", new Uint8Array(maxTableBytes + 1)],
    ["not-text", bytes("Card\na\0b\n")],
    ["not-text", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ["not-text", bytes("%PDF-1.7")],
    ["unclosed-quote", bytes('Card\nfine\n"never closed\nmore\n')],
    ["too-many-rows", bytes(`Card\n${"x\n".repeat(maxTableRows + 1)}`)],
    ["too-many-columns", bytes(Array.from({ length: maxTableColumns + 1 }, (_, n) => `c${n}`).join(","))],
  ])("%s", (code, file) => {
    const table = readTable(file, { format: "csv" });
    expect(table).toMatchObject({ ok: false, code });
  });

  it("looks at no cell of a row that is far too wide, and takes empty ones for no columns", () => {
    const wide = Array.from({ length: 500_000 }, (_, n) => `c${n}`).join(",");
    const file = openTextFile(bytes(`${wide}\nBus\n`));
    expect(file.ok ? "read" : file.message).toBe("Line 1 has 500,000 cells; at most 200 columns can be read.");
    expect(read(`Card${",".repeat(500_000)}\nBus\n`).headers).toEqual(["Card"]);
  });

  it("names the line of the first byte that isn't UTF-8 where the rest is", () => {
    const file = new Uint8Array([...bytes("Card\nKüche, Öl, Tür\nK"), 0xfc, ...bytes("che\n")]);
    expect(readTable(file)).toMatchObject({ ok: false, code: "not-utf8", line: 3 });
  });

  it("names the line of a quotation mark that is never closed", () => {
    expect(readTable(bytes('Card\nfine\n"never closed\nmore\n'))).toMatchObject({ line: 3 });
  });

  it("takes as many rows as it says", () => {
    expect(read(`Card\n${"x\n".repeat(maxTableRows)}`).rows.length).toBe(maxTableRows);
  });
});

describe("readTable reads JSON", () => {
  const json = (value: unknown) => readTable(bytes(JSON.stringify(value)));

  it("takes objects apart; null is empty, lists of words are joined, anything else stays JSON", () => {
    const table = json([
      { title: "Pay", owner: { name: "Ana", team: { id: 7 } }, labels: ["a", "b"], gone: null },
      { title: 5, done: true, steps: [{ n: 1 }], bars: ["a|b"] },
    ]);
    expect(table.ok && table.rows).toEqual([
      {
        line: 1,
        cells: {
          title: "Pay",
          "owner.name": "Ana",
          "owner.team.id": "7",
          labels: "a | b",
          gone: "",
          done: "",
          steps: "",
          bars: "",
        },
      },
      {
        line: 2,
        cells: {
          title: "5",
          "owner.name": "",
          "owner.team.id": "",
          labels: "",
          gone: "",
          done: "true",
          steps: '[{"n":1}]',
          bars: '["a|b"]',
        },
      },
    ]);
  });

  it("finds the one list in an object, and takes plain values as rows", () => {
    expect(json({ total: 1, items: [{ a: 1 }] })).toMatchObject({ ok: true, headers: ["a"] });
    expect(json(["Pay", "Wait"])).toMatchObject({
      ok: true,
      headers: ["value"],
      rows: [{ cells: { value: "Pay" } }, {}],
    });
  });

  it.each([
    ["no-list", { a: 1 }],
    ["no-list", { a: [1], b: [2] }],
    ["empty", []],
    ["too-many-rows", Array.from({ length: maxTableRows + 1 }, () => 1)],
    ["too-many-columns", [Object.fromEntries(Array.from({ length: maxTableColumns + 1 }, (_, n) => [`c${n}`, 1]))]],
  ])("refuses: %s", (code, value) => {
    expect(json(value)).toMatchObject({ ok: false, code });
  });

  it("says where JSON breaks", () => {
    expect(readTable(bytes('[\n{"a":1},\n{"a":}\n]'))).toMatchObject({ ok: false, code: "not-json", line: 3 });
  });

  it("isn't brought down by deep nesting", () => {
    const deep = `[{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}]`;
    expect(["too-deep", undefined]).toContain(
      (() => {
        const table = readTable(bytes(deep));
        return table.ok ? undefined : table.code;
      })(),
    );
  });
});

describe("writeCsv", () => {
  it("guards what a spreadsheet would run, and leaves numbers alone", () => {
    expect(writeCsv(["A"], [["=1+1"], ["-2.5"], ["@x"], ["-x"], ["+4"], ["'=1"], ["it's"]])).toBe(
      "A\r\n'=1+1\r\n-2.5\r\n'@x\r\n'-x\r\n+4\r\n''=1\r\nit's\r\n",
    );
  });

  it("is read back by commas, whatever else stands in quoted headers", () => {
    for (const headers of [
      ["a", ";;b"],
      ["I", "l,t|", "-é"],
      ["a", "b\tc\td"],
    ]) {
      expect(read(writeCsv(headers, [["", "|| "]])).headers.slice(0, headers.length)).toEqual(headers);
    }
  });

  it("is read back exactly", () => {
    const awkward = fc.constantFrom(
      ",",
      ";",
      "\t",
      "|",
      '"',
      "'",
      "\n",
      "\r",
      "\r\n",
      "=",
      "+",
      "-",
      "@",
      " ",
      "＝",
      "é",
      "🧑‍🚀",
      "\ufeff",
    );
    const cell = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(awkward, fc.string({ maxLength: 3 })), { maxLength: 6 }).map((parts) => parts.join("")),
    );
    const text = cell.map((content) => content.replaceAll("\0", ""));
    const header = text.filter(
      (content) => content.trim() === content && content !== "" && !content.startsWith("\ufeff"),
    );
    const tables = fc
      .uniqueArray(header, { minLength: 1, maxLength: 5 })
      .chain((headers) =>
        fc.record({
          headers: fc.constant(headers),
          rows: fc.array(fc.array(text, { minLength: headers.length, maxLength: headers.length }), { maxLength: 8 }),
        }),
      )
      .filter(({ headers }) => !/^sep=/i.test(headers[0] ?? ""));
    fc.assert(
      fc.property(tables, ({ headers, rows }) => {
        const table = read(writeCsv(headers, rows));
        expect(table.headers).toEqual(headers);
        const kept = rows.filter((row) => row.some((content) => content.trim() !== ""));
        expect(table.rows.map((row) => headers.map((name) => row.cells[name]))).toEqual(kept);
      }),
      { numRuns: 1_000 },
    );
  });

  it("never fails on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom("csv", "json", undefined), (file, format) => {
        const table = readTable(file, format === undefined ? {} : { format });
        expect(typeof table.ok).toBe("boolean");
      }),
      { numRuns: 1_000 },
    );
  });
});
