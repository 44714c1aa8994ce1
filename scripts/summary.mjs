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

/** The lines of the summary, with the phases' notes; the last is "N passed, N failed". */
export function summaryLines(results) {
  const width = Math.max(...results.map(({ name }) => name.length), 0);
  const rows = results.map(({ name, ok, seconds, passed, failed, skipped }) => {
    const counts = passed === undefined ? "" : `  ${passed} passed, ${failed} failed, ${skipped} skipped`;
    return `  ${ok ? "✓" : "✗"} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s${counts}`;
  });
  const { passed, failed } = totals(results);
  const notes = results.flatMap(({ notes = [] }) => notes.map((note) => `  ! ${note}`));
  return ["", ...rows, ...notes, "", `${passed} passed, ${failed} failed`];
}
