import { createOrigin } from "@throughline/model";
import { describe, expect, it, vi } from "vitest";

/**
 * The product as a page of one language has it: what modules read when they are read is in that language, and so is
 * whatever is asked of them (`speak`). Each page has modules of its own.
 */
async function pageIn(language: "en" | "de") {
  vi.resetModules();
  const { inLanguage } = await import("@throughline/words/node");
  const modules = await inLanguage(language, async () => ({
    ...(await import("../index.ts")),
    ...(await import("../testing/boards.ts")),
    ...(await import("./columnMapping.ts")),
  }));
  const kindOf = (id: string) => {
    const kind = modules.kindById(id);
    if (!kind) throw new Error(id);
    return kind;
  };
  const imported = (id: string, file: string) => {
    const read = modules.planImport(kindOf(id), new TextEncoder().encode(file));
    if (!read.ok) throw new Error(read.message);
    const board = modules.buildBoard(kindOf(id));
    board.transact(createOrigin("import"), (writer) => read.plan.build(writer));
    return { board, report: read.plan.report };
  };
  const speak = <T>(run: () => T): T => inLanguage(language, run);
  return {
    ids: modules.kinds.map(({ id }) => id),
    example: (id: string) =>
      speak(() => modules.exportJson(modules.buildBoard(kindOf(id), kindOf(id).templates.at(-1)))),
    /** What stands on each template, by its id: texts in the order in which they were written. */
    begun: (id: string) =>
      speak(() =>
        kindOf(id).templates.map((template) => {
          const board = modules.buildBoard(kindOf(id), template);
          const texts = Array.from(board.all(), (element) =>
            Object.keys(board.schema.elements.get(element.type)?.texts ?? {}).map((key) => element[key]),
          );
          return { id: template.id, title: template.title, texts: texts.flat().filter((text) => text !== "") };
        }),
      ),
    csvOf: (id: string, file: string) => speak(() => modules.exportCsv(kindOf(id), imported(id, file).board)),
    /** What a file is made of whose columns are called as this page calls them. */
    headers: (id: string) =>
      speak(() =>
        kindOf(id).table.fields.flatMap(({ isSeldom, isReadOnly, name }) => (isSeldom || isReadOnly ? [] : name)),
      ),
    mapped: (id: string, headers: readonly string[]) =>
      speak(() => Object.values(modules.guessMapping(headers, kindOf(id).table.fields).mapping)),
    droppedFrom: (id: string, file: string) => speak(() => imported(id, file).report.dropped),
    sheetsOf: (id: string, file: string) =>
      speak(async () => {
        const opened = await modules.openFile(await modules.exportWorkbook(kindOf(id), imported(id, file).board));
        return opened.ok ? opened.sheets.map(({ rows }) => rows) : opened;
      }),
  };
}

const [english, german] = [await pageIn("en"), await pageIn("de")];
const ways = [
  ["German", "English", german, english],
  ["English", "German", english, german],
] as const;

describe.each(english.ids)("the files of a %s", (id) => {
  it.each(ways)("are the same on a %s page and on an %s one, which reads them whole", (_from, _to, from, to) => {
    const json = from.example(id);
    const csv = from.csvOf(id, json);
    expect(csv.split("\n").length).toBeGreaterThan(5);
    expect(to.csvOf(id, json)).toBe(csv);
    expect(to.droppedFrom(id, csv)).toEqual([]);
    expect(to.csvOf(id, csv)).toBe(csv);
  });

  it("may call their columns as a German screen does, wherever they are read", () => {
    const headers = german.headers(id).filter((header) => !/^(Row|Zeile|Nummer|.*-ID$)/.test(header));
    expect(headers.length).toBeGreaterThan(3);
    expect(english.mapped(id, headers).toSorted()).toEqual(headers.toSorted());
  });

  it("begin in each language, with as much in one as in another", () => {
    const originals = english.begun(id);
    for (const [index, translated] of german.begun(id).entries()) {
      const original = originals[index];
      expect(translated.id).toBe(original?.id);
      expect(translated.texts.length).toBe(original?.texts.length);
      expect(translated.title).not.toBe(original?.title);
      const same = translated.texts.filter((text, at) => text === original?.texts[at]);
      // Some words are the same in both: Chat, Newsletter, Touchpoints.
      expect(same.length, same.join()).toBeLessThanOrEqual(translated.texts.length / 4);
    }
  });

  it("are the same as workbooks", async () => {
    const json = german.example(id);
    expect(await german.sheetsOf(id, json)).toEqual(await english.sheetsOf(id, json));
  });
});
