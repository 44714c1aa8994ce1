import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/LongestFirst.mjs";

/** Holds the server's thread to a time: runs when everything else is over. */
const measured = ["server/src/stalls.test.ts"];

export default defineConfig({
  test: {
    // Starts nothing yet: a test file that needs PostgreSQL or Redis asks for it.
    globalSetup: ["server/src/testing/services/globalSetup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // A file-backed store, lint runs and random-operation suites take their time on a small machine that may be busy
    // with other things: these say that something hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: [
            "packages/*/src/**/*.test.ts",
            "server/src/**/*.test.ts",
            "client/src/**/*.test.{ts,tsx}",
            "scripts/**/*.test.mjs",
            "e2e/documents/*.test.ts",
            "e2e/bench/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", ...measured],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: "measured", include: measured, sequence: { groupOrder: 1 } } },
    ],
  },
});
