import { BaseSequencer } from "vitest/node";

/**
 * The test files that take longest, the longest first. Two workers end together only if no long file begins last, and
 * in a fresh clone vitest knows nothing of times.
 */
const longest = [
  "/lifecycle/kill.test.ts",
  "/convergence.test.ts",
  "/lifecycle/killPostgres.test.ts",
  "/http/account/account.test.ts",
  "/backup/drill.test.ts",
  "/testing/fuzzUpdates.test.ts",
  "/sqlite/sqliteStore.test.ts",
  "/backup/workspace/workspace.test.ts",
  "/cluster/",
  "/backup/",
  "/lifecycle/",
  "/history/growth.test.ts",
  "/store/",
  "/http/",
  "/conformance.test.ts",
  "/server/",
];

const rank = ({ moduleId }) => {
  const found = longest.findIndex((part) => moduleId.includes(part));
  return found < 0 ? longest.length : found;
};

/** Starts the files that take longest first, the rest in vitest's own order. For `sequence.sequencer`. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
