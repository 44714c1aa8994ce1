// Finds a Chromium for the browser tests, and installs one where there is none.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { isEntry, PlainError, reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, tool, toolchainEnv } from "./toolchain.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/snap/bin/chromium",
  join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Google", "Chrome", "Application", "chrome.exe"),
];
const HOW = "Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.";

/**
 * The path of a Chromium: CHROMIUM_PATH, what the machine has, or Playwright's own; else one is installed, from
 * Playwright's download or from the distribution. Needs the dependencies installed. Throws a PlainError when all fail.
 */
export async function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isExecutable(asked)) return asked;
    throw new PlainError(`CHROMIUM_PATH is set to ${asked}, which is not a program that can be run.`);
  }
  const found = onMachine() ?? ofPlaywright();
  if (found) return found;
  console.log("No Chromium found; installing one…");
  return (await downloadPlaywrights()) ?? (await installDistributions()) ?? fail();
}

/** The first Chromium on the PATH or in its usual places, or undefined. */
function onMachine(path = process.env.PATH ?? "", elsewhere = ELSEWHERE) {
  const folders = [...path.split(delimiter).filter(Boolean), ...(process.platform === "win32" ? [] : ["/usr/bin"])];
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(isExecutable);
}

function ofPlaywright() {
  const ask = 'import("@playwright/test").then((p) => console.log(p.chromium.executablePath()))';
  const answer = spawnSync(findToolchain().node, ["-e", ask], { cwd: join(ROOT, "e2e"), encoding: "utf8" });
  const path = answer.status === 0 ? answer.stdout.trim() : "";
  return isExecutable(path) ? path : undefined;
}

async function downloadPlaywrights() {
  // Headed Chromium without the separate headless shell: one download serves both.
  const args = ["install", "--no-shell", "chromium"];
  const code = await run(tool("playwright", "e2e"), args, {
    cwd: join(ROOT, "e2e"),
    env: toolchainEnv(findToolchain()),
  });
  const path = code === 0 ? ofPlaywright() : undefined;
  return path && startsUp(path) ? path : undefined;
}

/**
 * A downloaded program isn't yet one that starts: Playwright's build lacks the system's libraries on a bare machine,
 * and Ubuntu's package is only a pointer to its snap.
 */
function startsUp(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

async function installDistributions() {
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) return undefined;
  const apt = (...args) => {
    const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return root ? run(command[0], command.slice(1)) : run("sudo", ["-n", ...command]);
  };
  // A stale mirror list fails the update, and the package may still be there.
  await apt("update", "-q");
  await apt("install", "-y", "-q", "--no-install-recommends", "chromium");
  const path = onMachine();
  return path && startsUp(path) ? path : undefined;
}

function fail() {
  throw new PlainError(`No Chromium for the browser tests was found or could be installed. ${HOW}`);
}

function isExecutable(path) {
  try {
    if (!path) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (isEntry(import.meta.url)) await findBrowser().then(console.log, reportFailure);
