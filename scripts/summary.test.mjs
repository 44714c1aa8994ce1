import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./phases.mjs";
import { summaryLines, totals } from "./summary.mjs";
import { parseArguments } from "./test.mjs";

const fine = { name: "lint", ok: true, seconds: 1.25 };
const unit = { name: "unit", ok: true, seconds: 10, passed: 5, failed: 0, skipped: 0 };

describe("summary", () => {
  it("adds up the phases and ends with the totals, alone on a line", () => {
    const browser = { name: "browser", ok: false, seconds: 3, passed: 2, failed: 2, skipped: 1 };
    expect(totals([fine, unit, browser])).toEqual({ passed: 7, failed: 2, skipped: 1 });
    expect(summaryLines([fine, unit, browser]).at(-1)).toBe("7 passed, 2 failed");
  });
  it("says which phase took longer than it should", () => {
    const lines = summaryLines([
      { ...fine, minutes: 1 },
      { ...unit, seconds: 630, minutes: 10 },
    ]);
    expect(lines.filter((line) => line.startsWith("  !"))).toEqual([
      "  ! unit took 10.5 minutes; it should take at most 10.",
    ]);
  });
  it("never says 0 failed when a phase failed", () => {
    expect(summaryLines([fine, { ...unit, ok: false }]).at(-1)).toBe("5 passed, 1 failed");
    expect(summaryLines([unit, { ...fine, ok: false }]).at(-1)).toBe("5 passed, 1 failed");
  });
  it("doesn't count tests where only phases ran that have none", () => {
    const format = { ...fine, name: "format" };
    expect(summaryLines([format, fine]).at(-1)).toBe("all well; no tests ran");
    expect(summaryLines([format, { ...fine, ok: false }]).at(-1)).toBe("lint failed; no tests ran");
  });
});

describe("counts", () => {
  it("reads vitest's report", () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 3, notes: [] });
  });
  it("says loudly which tests could not run, and why", () => {
    const assertionResults = [
      { fullName: "log in PostgreSQL [not run: No PostgreSQL was found.] appends" },
      { fullName: "log in PostgreSQL [not run: No PostgreSQL was found.] folds" },
      { fullName: "log in SQLite appends" },
    ];
    const report = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 2, testResults: [{ assertionResults }] };
    const counts = countVitest(report);
    expect(counts.notes).toEqual(["2 tests did NOT run. No PostgreSQL was found."]);
    expect(summaryLines([{ ...fine, ...counts }])).toContain("  ! 2 tests did NOT run. No PostgreSQL was found.");
  });
  it("counts a test that passed only when repeated as failed", () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });
});

describe("parseArguments", () => {
  const known = ["format", "lint", "unit"];
  it("runs everything without arguments", () => {
    expect(parseArguments([], known)).toEqual({ only: known, filters: [], since: undefined });
  });
  it("keeps the phases' own order and hands the rest on", () => {
    const wanted = { only: ["format", "unit"], filters: ["packages/scene"], since: undefined };
    expect(parseArguments(["--only", "unit,format", "packages/scene"], known)).toEqual(wanted);
    expect(parseArguments(["packages/scene", "--only=unit,format"], known)).toEqual(wanted);
  });
  it("takes the commit since which changes are tested, without other files beside it", () => {
    expect(parseArguments(["--since", "main"], known)).toEqual({ only: known, filters: [], since: "main" });
    expect(parseArguments(["--since=HEAD~3", "--only", "unit"], known)).toEqual({
      only: ["unit"],
      filters: [],
      since: "HEAD~3",
    });
    expect(() => parseArguments(["--since", "main", "packages/scene"], known)).toThrow("packages/scene");
    expect(() => parseArguments(["--since"], known)).toThrow("--since takes a commit");
  });
  it("refuses unknown phases", () => {
    expect(() => parseArguments(["--only", "units"], known)).toThrow("format, lint, unit");
    expect(() => parseArguments(["--only"], known)).toThrow("--only takes");
  });
});
