import { defineConfig } from "@playwright/test";
import { browserOptions } from "./browserOptions.ts";

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  // What promises something within a second comes last and alone: it must not share a small machine with others.
  projects: [
    { name: "together", grepInvert: /@timed/ },
    { name: "timed", grep: /@timed/, workers: 1, dependencies: ["together"] },
  ],
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
