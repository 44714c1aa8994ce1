// What `npm test` runs, phase by phase: cheap and general first, so that a slip is told in seconds.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildClient } from "./build.mjs";
import { convergedKinds } from "./converged.mjs";
import { findBrowser } from "./browser.mjs";
import { relatedSpecs, relatedUnitTests } from "./changes.mjs";
import { inMemory } from "./memoryDisk.mjs";
import { run } from "./run.mjs";
import { ROOT, tool } from "./toolchain.mjs";

const REPORTS = join(ROOT, "node_modules", ".cache");

/**
 * The phases in order: name, what is checked, how many minutes it should take at most on a machine of two cores (the
 * summary tells when it was more; what is built later may add two minutes for each capability), and
 * `run(env, { filters, changed })`, which resolves with `{ ok, passed?, failed?, skipped?, notes? }`. `filters` are file
 * names for the phases that run tests; `changed` are the files whose change is to be tested, undefined for all tests.
 */
export const PHASES = [
  { name: "format", minutes: 1, checks: "formatting (oxfmt)", run: (env) => check(env, "oxfmt", ["--check", "."]) },
  {
    name: "lint",
    minutes: 1,
    checks: "lint with types (oxlint)",
    run: (env) => check(env, "oxlint", ["--type-aware"]),
  },
  { name: "types", minutes: 1, checks: "types (tsc)", run: (env) => check(env, "tsc", ["-b"]) },
  { name: "unit", minutes: 12, checks: "unit, property and integration tests (vitest)", run: runVitest },
  { name: "browser", minutes: 11, checks: "browser tests (Playwright)", run: runPlaywright },
];

async function check(env, name, args) {
  return { ok: (await run(tool(name), args, { cwd: ROOT, env })) === 0 };
}

async function runVitest(env, { filters, changed }) {
  const report = join(REPORTS, "vitest.json");
  const related = changed && relatedUnitTests(changed);
  const which = related ? ["related", ...related, "--run", "--passWithNoTests"] : ["run", ...filters];
  const args = [...which, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const converged = convergedKinds();
  const ours = { ...inMemory(env), CONVERGED_KINDS: converged.map(({ kind }) => kind).join(",") };
  const start = () => run(tool("vitest"), args, { cwd: ROOT, env: ours });
  const { notes, ...result } = await withCounts(report, countVitest, start);
  return { ...result, notes: [...(notes ?? []), ...converged.map(convergedNote)] };
}

function convergedNote({ kind, seeds }) {
  return `${kind} converged with 20 seeds instead of 80: nothing it stands on changed since ${seeds} passed.`;
}

async function runPlaywright(env, { filters, changed }) {
  const specs = changed && relatedSpecs(changed);
  if (specs?.length === 0) return { ok: true, passed: 0, failed: 0, skipped: 0 };
  const browser = await findBrowser();
  await buildClient();
  const report = join(REPORTS, "playwright.json");
  const runProject = (project) => {
    const which = [`--project=${project}`, "--pass-with-no-tests", ...(specs ?? filters)];
    const args = ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json", ...which];
    const ours = { ...inMemory(env), CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const start = () => run(tool("playwright", "e2e"), args, { cwd: ROOT, env: ours });
    return withCounts(report, countPlaywright, start);
  };
  // What measures time comes when nothing runs beside it.
  const shared = await runProject("shared");
  return shared.ok ? sum(shared, await runProject("measured")) : shared;
}

function sum(one, other) {
  return {
    ok: one.ok && other.ok,
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

async function withCounts(report, count, start) {
  // A report of an earlier run must not be taken for this one's.
  rmSync(report, { force: true });
  const ok = (await start()) === 0;
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  return { ok, ...counts };
}

/**
 * Counts of a report by vitest's JSON reporter, with a note for each reason why tests didn't run (server/src/testing
 * writes it into their titles).
 */
export function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0, testResults = [] } = report;
  const reasons = new Map();
  for (const { fullName } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    const reason = /\[not run: (.*?)\]/.exec(fullName)?.[1];
    if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const notes = Array.from(reasons, ([reason, count]) => `${count} tests did NOT run. ${reason}`);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, notes };
}

/** Counts of a report by Playwright's JSON reporter; a test that passed only when repeated counts as failed. */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
