// The table and the closing line of `npm test`.

/**
 * The totals over the phases that ran. A phase that failed without a failed test (a lint finding, a test file that
 * doesn't load) counts as one failure, so that "0 failed" always means that everything is well.
 */
export function totals(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { ok, passed = 0, failed = 0, skipped = 0 } of results) {
    sum.passed += passed;
    sum.failed += ok ? failed : Math.max(failed, 1);
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * The lines of the summary, with the phases' notes. Where tests ran the last is "N passed, N failed"; where only phases
 * ran that count none, it says what came of them.
 */
export function summaryLines(results) {
  const width = Math.max(...results.map(({ name }) => name.length), 0);
  const rows = results.map(({ name, ok, seconds, passed, failed, skipped }) => {
    const counts = passed === undefined ? "" : `  ${passed} passed, ${failed} failed, ${skipped} skipped`;
    return `  ${ok ? "✓" : "✗"} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s${counts}`;
  });
  const notes = results.flatMap(({ notes = [] }) => notes);
  const marked = [...notes, ...results.flatMap(overBudget)].map((note) => `  ! ${note}`);
  return ["", ...rows, ...marked, "", closingLine(results)];
}

/** A note where a phase took longer than it should. It fails nothing: a machine may be slow, or busy with other things. */
function overBudget({ name, seconds, minutes = Infinity }) {
  const taken = seconds / 60;
  return taken > minutes ? [`${name} took ${taken.toFixed(1)} minutes; it should take at most ${minutes}.`] : [];
}

function closingLine(results) {
  const { passed, failed } = totals(results);
  if (results.some((result) => result.passed !== undefined)) return `${passed} passed, ${failed} failed`;
  const broken = results.filter(({ ok }) => !ok).map(({ name }) => name);
  const outcome = broken.length === 0 ? "all well" : `${broken.join(", ")} failed`;
  return `${outcome}; no tests ran`;
}
