import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "server/src/**/*.test.ts",
      "client/src/**/*.test.{ts,tsx}",
      "scripts/**/*.test.mjs",
      "e2e/documents/*.test.ts",
      "e2e/bench/**/*.test.ts",
    ],
    // Starts nothing yet: a test file that needs PostgreSQL or Redis asks for it.
    globalSetup: ["server/src/testing/services/globalSetup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // A file-backed store, lint runs and random-operation suites take their time on a small machine.
    testTimeout: 30_000,
  },
});
