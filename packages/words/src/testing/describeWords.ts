import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../host/node.ts";
import { languages } from "../language.ts";
import type { Messages } from "../message.ts";

/**
 * The tests of all words of a package: everything is there in every language, can be read as ICU, isn't empty, and is
 * said by a file that imports it. `src`: the URL of the folder with the sources.
 */
export function describeWords(src: URL): void {
  const root = fileURLToPath(src);
  const rooms = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)words\/say\.ts$/.test(file))
    .map((file) => dirname(join(root, file)));

  describe.each(rooms.map((room) => [relative(root, room), room]))("%s", (_name, room) => {
    const read = async (language: string) =>
      ((await import(pathToFileURL(join(room, `${language}.ts`)).href)) as Record<string, Messages>)[language] ?? {};

    it.each(languages)("has every text in %s", async (language) => {
      const [original, own] = [await read(languages[0]), await read(language)];
      expect(Object.keys(own)).toEqual(Object.keys(original));
      for (const [key, text] of Object.entries(own)) {
        expect(text.trim(), key).not.toBe("");
        expect(() => compile(text), key).not.toThrow();
      }
    });

    it("holds no text that nobody says", async () => {
      const saysIt = ({ file, source }: Source) =>
        Array.from(source.matchAll(/from "(\.[^"]*\/words\/say\.ts)"/g)).some(
          ([, path = ""]) => join(dirname(file), path) === join(room, "say.ts"),
        );
      const sources = readSources(root)
        .filter(saysIt)
        .map(({ source }) => source)
        .join("\n");
      const said = new Set(sources.match(/\w+/g));
      expect(Object.keys(await read(languages[0])).filter((key) => !said.has(key))).toEqual([]);
    });
  });
}

interface Source {
  readonly file: string;
  readonly source: string;
}

function readSources(root: string): Source[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((name) => join(root, name))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }));
}
