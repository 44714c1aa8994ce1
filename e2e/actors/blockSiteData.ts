import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { browserOptions } from "../browserOptions.ts";

/** Chromium's word for "block" in its list of what sites may do. */
const block = 2;

/** A browser whose owner lets no site keep any data, cookies included, as chosen in its settings. */
export async function openWithoutSiteData(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "throughline-profile-"));
  await mkdir(join(profile, "Default"));
  const settings = { profile: { default_content_setting_values: { cookies: block } } };
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(profile, browserOptions);
  try {
    await use(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Lets a page keep nothing but cookies, as a browser does that blocks the rest. Runs in the page. */
export function refuseStores(): void {
  const refuse = () => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  };
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: refuse });
  IDBFactory.prototype.open = refuse;
}
