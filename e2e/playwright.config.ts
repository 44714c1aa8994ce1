import { defineConfig } from "@playwright/test";
import { browserOptions } from "./browserOptions.ts";

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  fullyParallel: false,
  // One at a time: two on a busy machine of two cores ran into the limits of tests that restart the server.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    trace: "retain-on-failure",
    launchOptions: browserOptions,
  },
});
