import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { kinds } from "@throughline/kinds";
import { languages } from "@throughline/words";

/**
 * How much script a board may wait for, in kB packed by gzip. What isn't needed to see a board, to press and to type on
 * it is a part of its own (`client/src/ui/part.tsx`), which comes when the page is idle or when it is asked for.
 */
const mostKb = 330;

/** What the build tells of its files; an entry is known by its path from `client`, others by their names. */
type Manifest = Readonly<Record<string, BuiltFile>>;

interface BuiltFile {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const page = "src/app/BoardRoute.tsx";
const dist = new URL("../../client/dist/", import.meta.url);

/** One language's build. */
function readBuild(manifestName: string) {
  const manifest = JSON.parse(readFileSync(new URL(`.vite/${manifestName}`, dist), "utf8")) as Manifest;
  const built = (entry: string): BuiltFile => {
    const file = manifest[entry];
    if (!file) throw new Error(`The build knows nothing of ${entry}`);
    return file;
  };
  /** The files of some entries and of all that they import; each once. */
  const filesOf = (entries: readonly string[]): readonly string[] => {
    const seen = new Set<string>();
    const follow = (entry: string) => {
      if (seen.has(entry)) return;
      seen.add(entry);
      built(entry).imports?.forEach(follow);
    };
    entries.forEach(follow);
    return Array.from(seen, (entry) => built(entry).file);
  };
  return { built, filesOf };
}

for (const language of languages) {
  test(`a board of any kind waits for at most ${mostKb} kB of script (${language})`, () => {
    const { built, filesOf } = readBuild(language === "en" ? "manifest.json" : `manifest.${language}.json`);
    // The kinds' `live.ts`, which `loadKind` fetches.
    const lives = built(page).dynamicImports?.filter((entry) => built(entry).name === "live") ?? [];
    expect(lives).toHaveLength(kinds.length);
    for (const live of lives) {
      const files = filesOf(["index.html", page, live]);
      const sizes = files.map((file) => ({ file, kb: gzipSync(readFileSync(new URL(file, dist))).length / 1_000 }));
      const all = sizes.reduce((sum, { kb }) => sum + kb, 0);
      const told = sizes.toSorted((a, b) => b.kb - a.kb).map(({ file, kb }) => `${kb.toFixed(1)} ${file}`);
      expect(all, `kB of script:\n${told.join("\n")}\n`).toBeLessThanOrEqual(mostKb);
    }
  });
}
