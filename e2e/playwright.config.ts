import { defineConfig } from "@playwright/test";
import { browserOptions } from "./browserOptions.ts";

/** Tests that hold the program to a time have this tag, and run with nothing beside them. */
const measured = /@measured/;

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  // Two browsers and two servers share what may be two busy cores: these say that something hangs, not how long it may
  // take. What is about time is measured by tests tagged so.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  projects: [
    { name: "shared", grepInvert: measured },
    { name: "measured", grep: measured, workers: 1 },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    trace: "retain-on-failure",
    launchOptions: browserOptions,
  },
});
