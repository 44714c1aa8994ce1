// What `npm test -- --since REV` runs: of the tests of each phase those that a change can touch.
import { spawnSync } from "node:child_process";
import { PlainError } from "./run.mjs";
import { ROOT } from "./toolchain.mjs";

/** The files that differ from a commit, those included that nobody has committed yet; paths from the root. */
export function changedFiles(rev, cwd = ROOT) {
  const ask = (...args) => {
    const { status, stdout, stderr } = spawnSync("git", args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new PlainError(`git can't say what changed since "${rev}": ${stderr.trim()}`);
    return stdout.split("\n").filter(Boolean);
  };
  const committed = ask("diff", "--name-only", "--no-renames", rev, "--");
  return [...new Set([...committed, ...ask("ls-files", "--others", "--exclude-standard")])];
}

/** Changes of these can make anything fail that any test says. */
const everything = /^(package\.json|pnpm-.*\.yaml|vitest\.config\.ts|tsconfig\.json)$/;

/** What runs as part of the program, as opposed to what only tests it or tells of it. */
const program = /^(packages\/[^/]+|server|client)\/(src\/|index\.html|package\.json|vite\.config)/;
const test = /\.test\.tsx?$/;

const isProgram = (file) => program.test(file) && !test.test(file) && !file.endsWith(".md");

/** These start the server as a process or threads of it, and so import nothing of what they run. */
const starters = ["server/src/testing/spawnProcess.ts", "server/src/threads/WorkThread.ts"];

/**
 * The arguments with which vitest runs what a change can touch: the tests that import it, however far away, and where
 * the server's program changed those that start it. `undefined` stands for all tests.
 */
export function relatedUnitTests(files) {
  if (files.some((file) => everything.test(file))) return undefined;
  const runs = files.some((file) => isProgram(file) && !file.startsWith("client/"));
  const read = files.filter((file) => !/\.(?:[cm]?[jt]sx?)$/.test(file));
  // Tests of the scripts read what is no source: the Dockerfile, compose.yaml, the lock file.
  return [...files, ...(runs ? starters : []), ...(read.length > 0 ? ["scripts/run.mjs"] : [])];
}

/** Parts of the program that only some of the browser tests look at; whatever is in none of them is seen by all. */
const areas = [
  { of: /^packages\/kinds\/src\/(card-sort|journey-map|story-map)\//, specs: (kind) => [kind, ...everyKind] },
  { of: /^(?:client|server)\/src\/history\//, specs: () => ["history", "recovery", "accessibility"] },
  { of: /^server\/src\/backup\//, specs: () => ["recovery", "workspace"] },
  { of: /^server\/src\/(?:exports|pages)\//, specs: () => ["export", "boards"] },
  { of: /^server\/src\/metrics\//, specs: () => [] },
  { of: /^e2e\/specs\/(.+)\.spec\.ts$/, specs: (spec) => [spec] },
];

/** These are about all kinds, or are played on one for all. */
const everyKind = ["accessibility", "boards", "export", "history", "import", "paste", "pointer", "commands", "weight"];

/** The browser tests that a change can touch, as file names for Playwright. `undefined` stands for all. */
export function relatedSpecs(files) {
  const found = [];
  for (const file of files) {
    const area = areas.find(({ of }) => of.test(file));
    if (area && !test.test(file)) found.push(...area.specs(area.of.exec(file)[1]));
    else if (isProgram(file) || everything.test(file) || /^e2e\/(?!bench|documents)/.test(file)) return undefined;
  }
  return Array.from(new Set(found), (spec) => `${spec}.spec.ts`);
}
