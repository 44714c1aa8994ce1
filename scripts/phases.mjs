// What `npm test` runs, phase by phase: cheap and general first, so that a slip is told in seconds.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildClient } from "./build.mjs";
import { findBrowser } from "./browser.mjs";
import { run } from "./run.mjs";
import { ROOT, tool } from "./toolchain.mjs";

const REPORTS = join(ROOT, "node_modules", ".cache");

/**
 * The phases in order: name, what is checked, and `run(env, filters)`, which resolves with
 * `{ ok, passed?, failed?, skipped? }`; `filters` are file names for the phases that run tests.
 */
export const PHASES = [
  { name: "format", checks: "formatting (oxfmt)", run: (env) => check(env, "oxfmt", ["--check", "."]) },
  { name: "lint", checks: "lint with types (oxlint)", run: (env) => check(env, "oxlint", ["--type-aware"]) },
  { name: "types", checks: "types (tsc)", run: (env) => check(env, "tsc", ["-b"]) },
  { name: "unit", checks: "unit, property and integration tests (vitest)", run: runVitest },
  { name: "browser", checks: "browser tests (Playwright)", run: runPlaywright },
];

async function check(env, name, args) {
  return { ok: (await run(tool(name), args, { cwd: ROOT, env })) === 0 };
}

async function runVitest(env, filters) {
  const report = join(REPORTS, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filters];
  return withCounts(report, countVitest, () => run(tool("vitest"), args, { cwd: ROOT, env }));
}

async function runPlaywright(env, filters) {
  const browser = await findBrowser();
  await buildClient();
  const report = join(REPORTS, "playwright.json");
  const args = ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json", ...filters];
  return withCounts(report, countPlaywright, () =>
    run(tool("playwright", "e2e"), args, {
      cwd: ROOT,
      env: { ...env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
  );
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
