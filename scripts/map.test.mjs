import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOMS } from "./lint/boundaries.mjs";
import { ROOT } from "./toolchain.mjs";

const read = (file) => readFileSync(join(ROOT, file), "utf8");

/** What stands in backquotes in the rows of a text's tables. */
function quotedInTables(text) {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.flatMap((row) => Array.from(row.matchAll(/`([^`]+)`/g), ([, words]) => words ?? ""));
}

/** The paths that are meant by one in which `<…>` stands for any name. */
function meant(path) {
  return path.split("/").reduce((found, part) => found.flatMap((above) => namesIn(above, part)), [""]);
}

function namesIn(above, part) {
  if (!part.includes("<")) return existsSync(join(ROOT, above, part)) ? [join(above, part)] : [];
  const [before, after] = [part.slice(0, part.indexOf("<")), part.slice(part.lastIndexOf(">") + 1)];
  const folder = join(ROOT, above);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const isMeant = ({ name }) => name.startsWith(before) && name.endsWith(after);
  return readdirSync(folder, { withFileTypes: true })
    .filter(isMeant)
    .map(({ name }) => join(above, name));
}

describe("the map of the project", () => {
  const paths = quotedInTables(read("CONTRIBUTING.md")).filter((words) => words.includes("/"));

  it.each(paths)("names %s, which is there", (path) => {
    expect(meant(path)).not.toEqual([]);
  });

  it("names more than a few paths, and would miss one that is gone", () => {
    expect(paths.length).toBeGreaterThan(20);
    expect(meant("packages/kinds/src/<kind>/no-such-room/")).toEqual([]);
  });

  it.each(Object.keys(ROOMS))("says what each room of %s holds", (part) => {
    const named = quotedInTables(read(`${part}/README.md`));
    for (const room of ROOMS[part]) expect(named).toContain(`${room}/`);
  });
});
