import type { LaunchOptions } from "@playwright/test";

/** How Chromium is started; the flags are needed where it runs as root or without a network, and harmless elsewhere. */
export const browserOptions: LaunchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  // Without a UTF-8 locale Chromium calls a download whose name has letters beyond ASCII just "download".
  env: { ...process.env, LANG: "C.UTF-8" },
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
