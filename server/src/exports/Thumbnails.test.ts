import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inLanguage } from "@throughline/words/node";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Board } from "../store/BoardStore.ts";
import { Thumbnails } from "./Thumbnails.ts";

let directory: string;
let drawn: string[];

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), "throughline-thumbnails-")), "thumbnails");
  drawn = [];
});
afterEach(() => rm(join(directory, ".."), { recursive: true }));

const board = (updatedAt: number, id = "board123"): Board => ({
  id,
  kind: "story-map",
  title: "x",
  ownerId: "anna1234",
  createdBy: "anna1234",
  createdAt: 1,
  updatedAt,
  updatedBy: null,
  deletedAt: null,
  elementCount: 0,
});

function open(): Thumbnails {
  const draw = async ({ id, updatedAt }: Board, theme: string) => {
    drawn.push(`${id} ${updatedAt} ${theme}`);
    return Buffer.from(`${id} ${updatedAt} ${theme}`);
  };
  return new Thumbnails(directory, draw, pino({ level: "silent" }));
}

describe("thumbnails", () => {
  it("are drawn once for each state of a board, also over a restart, and by many who ask at once", async () => {
    const thumbnails = open();
    const all = await Promise.all([1, 2, 3].map(() => thumbnails.get(board(5), "light")));
    for (const bytes of all) expect(Buffer.from(bytes).toString()).toBe("board123 5 light");
    await open().get(board(5), "light");
    expect(drawn).toEqual(["board123 5 light"]);
    expect(Buffer.from(await thumbnails.get(board(6), "light")).toString()).toBe("board123 6 light");
    expect(thumbnails.etagOf(board(6), "light")).not.toBe(thumbnails.etagOf(board(5), "light"));
  });

  it("are drawn once for each language that they are looked at in", async () => {
    const thumbnails = open();
    const look = () => thumbnails.get(board(5), "light");
    for (const language of ["de", "en", "de", "en"] as const) await inLanguage(language, look);
    expect(drawn).toHaveLength(2);
    const etag = () => thumbnails.etagOf(board(5), "light");
    expect(inLanguage("de", etag)).not.toBe(inLanguage("en", etag));
  });

  it("don't pile up, and go with their board", async () => {
    const thumbnails = open();
    for (const at of [1, 2, 3]) {
      await thumbnails.get(board(at), "light");
      await thumbnails.get(board(at), "dark");
      await thumbnails.get(board(at, "board1234"), "light");
    }
    expect(await readdir(directory)).toHaveLength(3);
    await thumbnails.forget("board123");
    expect(await readdir(directory)).toEqual(["board1234-light-en-3-3.png"]);
  });

  it("are shown even where they can't be kept", async () => {
    await writeFile(directory, "a file where the directory should be");
    expect(Buffer.from(await open().get(board(1), "light")).toString()).toBe("board123 1 light");
  });
});
