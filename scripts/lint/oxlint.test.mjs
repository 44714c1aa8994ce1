// Runs the real oxlint, with the project's own configuration, on files that break each rule on purpose.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, tool } from "../toolchain.mjs";

const BAD = {
  "packages/model/src/any.ts": ["export const x: any = 1;", "no-explicit-any"],
  "packages/model/src/say.ts": ["console.log(1);", "no-console"],
  "packages/model/src/loopA.ts": ['import { b } from "./loopB.ts";\nexport const a = () => b;', "no-cycle"],
  "packages/model/src/loopB.ts": ['import { a } from "./loopA.ts";\nexport const b = () => a;', "no-cycle"],
  "packages/model/src/long.ts": [`export const x = 1;\n${"// …\n".repeat(400)}`, "max-lines"],
  "packages/model/src/lazy.ts": [
    'export const x = () => import("konva");',
    "boundaries",
    "packages/model must not import",
  ],
  "packages/model/src/again.ts": [
    'export * from "@throughline/kinds";',
    "boundaries",
    "must not import @throughline/kinds",
  ],
  "packages/model/src/type.ts": ['export type { X } from "react";', "boundaries", "browser and server alike"],
  "server/src/floating.ts": ["const f = async () => {};\nf();\nexport { f };", "no-floating-promises"],
  "server/src/misused.ts": [
    "const f = async () => true;\nexport const x = () => (f() ? 1 : 2);",
    "no-misused-promises",
  ],
  "server/src/loose.ts": ["export const x = (a: number, b: number) => a == b;", "eqeqeq"],
  "client/src/Hook.tsx": [
    'import { useState } from "react";\nexport function Hook({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}',
    "rules-of-hooks",
  ],
  "client/src/bare.ts": [
    'export const name = window.localStorage.getItem("name");',
    "guarded-storage",
    "use what client/src/storage offers",
  ],
  "client/src/keep.ts": ['export const open = () => indexedDB.open("x");', "guarded-storage"],
  "client/src/late.ts": ["export const isLate = (end: number) => Date.now() > end;", "server-clock", "serverNow()"],
  "packages/kinds/src/today.ts": ["export const today = () => new Date();", "server-clock"],
  "server/src/which.ts": [
    'export const x = (name?: { type: string }) => name?.type === "board";',
    "document-types",
    "say in server/src/documents what differs",
  ],
  "server/src/whose.ts": ['export const x = (name: string) => name.startsWith("board/");', "document-types"],
  "server/src/which-of.ts": [
    'export const x = (name: { type: string }) => {\n  switch (name.type) {\n    case "comments":\n      return 1;\n    default:\n      return 2;\n  }\n};',
    "document-types",
  ],
  "client/src/crumb.ts": ["export const read = () => document.cookie;", "guarded-storage"],
  "client/src/Save.tsx": ["export const Save = () => <button>Save</button>;", "said-in-words", "words/"],
  "client/src/Close.tsx": ['export const Close = () => <button aria-label="Close" />;', "said-in-words", "words/"],
  "packages/kinds/src/table/dropped.ts": [
    "export const dropped = (line: number) => ({ line, reason: `Line ${line} is empty` });",
    "said-in-words",
    "words/",
  ],
  "packages/kinds/src/card-sort/operations/refuse.ts": [
    'import { OperationError } from "@throughline/model";\n\nexport const refuse = () => new OperationError("refused", "That is too long");',
    "said-in-words",
  ],
  "packages/kinds/src/card-sort/templates/cheese.ts": [
    'export const cheese = { id: "cheese", title: "Cheese" };',
    "said-in-words",
  ],
  "client/src/Field.tsx": ["export const Field = () => <textarea />;", "written-direction", "type from right to left"],
  "client/src/Line.tsx": [
    "export const Line = ({ card }: { card: { text: string } }) => <p>{card.text}</p>;",
    "written-direction",
    "A person wrote this",
  ],
  "client/src/Stale.tsx": [
    'import { useEffect } from "react";\nexport function Stale({ at }: { at: number }) {\n  useEffect(() => { document.title = String(at); }, []);\n  return null;\n}',
    "exhaustive-deps",
  ],
};
const GOOD = {
  "packages/model/src/fine.ts": 'import { Doc } from "yjs";\n\nexport const create = () => new Doc();\n',
  "packages/model/src/fine.test.ts": `console.log(1);\n${"// …\n".repeat(400)}`,
  "client/src/storage/guarded.ts": "export const read = () => globalThis.localStorage;\n",
  "client/src/Fine.tsx":
    'import { useState } from "react";\n\nexport function Fine() {\n  return <p>{useState(1)[0]}</p>;\n}\n',
  "client/src/Written.tsx":
    'interface Props {\n  card: { text: string; title: string };\n}\nexport const Written = ({ card }: Props) => (\n  <p dir="auto">\n    {card.text}\n    <bdi>{card.title}</bdi>\n    <input type="range" />\n  </p>\n);\n',
};

const folder = mkdtempSync(join(tmpdir(), "throughline-lint-"));
let findings = [];

beforeAll(async () => {
  const config = JSON.parse(readFileSync(join(ROOT, ".oxlintrc.json"), "utf8"));
  config.jsPlugins = config.jsPlugins.map((plugin) => join(ROOT, plugin));
  delete config.$schema;
  const base = JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8"));
  write("pnpm-workspace.yaml", "packages: []\n");
  write(".oxlintrc.json", JSON.stringify(config));
  write("tsconfig.json", JSON.stringify({ compilerOptions: { ...base.compilerOptions, types: [], jsx: "react-jsx" } }));
  for (const [file, [text]] of Object.entries(BAD)) write(file, text);
  for (const [file, text] of Object.entries(GOOD)) write(file, text);
  findings = await lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** oxlint's findings in the folder; it exits with 1 because there are some. */
async function lint() {
  // oxlint looks for its type-aware half in the folder that it lints, where there is none, and then on the PATH.
  const env = { ...process.env, PATH: `${dirname(tool("oxlint"))}${delimiter}${process.env.PATH}` };
  const options = { cwd: folder, env, maxBuffer: 1e8 };
  const output = await new Promise((resolve) => {
    execFile(tool("oxlint"), ["--type-aware", "--format=json"], options, (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
  if (!output.startsWith("{")) throw new Error(`oxlint did not report: ${output}`);
  return JSON.parse(output).diagnostics;
}

const of = (file) => findings.filter(({ filename }) => filename === file);

describe("lint rules", () => {
  it.each(Object.entries(BAD))("%s is refused", (file, [, rule, message = ""]) => {
    const found = of(file).filter(({ code }) => code.includes(`(${rule})`));
    expect(found.map((finding) => finding.message)).toContainEqual(expect.stringContaining(message));
  });
  it.each(Object.keys(GOOD))("%s passes", (file) => {
    expect(of(file)).toEqual([]);
  });
});
