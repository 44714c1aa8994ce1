// The Node and pnpm that the project runs on, found or fetched from whatever Node (>= 20) started us.
// Both come as packages from the npm registry, so nothing has to be installed first.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { PlainError } from "./run.mjs";

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const NODE = "24.21.0";
const PNPM = "12.21.0";
const CACHE = join(ROOT, ".cache", "toolchain.json");
const WINDOWS = process.platform === "win32";

/** The packages that hold Node's binary for a platform and pnpm; npm publishes Node for Windows as "win". */
export function toolchainPackages(platform = process.platform, arch = process.arch) {
  return [`node-${platform === "win32" ? "win" : platform}-${arch}@${NODE}`, `pnpm@${PNPM}`];
}

/** Whether a version string ("v24.1.0", "12.21.0") has at least (or, with `exactly`, just) this major number. */
export function hasMajor(version, major, exactly = false) {
  const found = Number(/^v?(\d+)\./.exec(version.trim())?.[1] ?? Number.NaN);
  return exactly ? found === major : found >= major;
}

/**
 * The toolchain: `{ node, pnpm }` as paths to start directly, so that no npx or shell stands between us and the server
 * when it has to get a signal. What the machine has is used if it fits; else npx fetches it once, and the paths are
 * remembered in .cache. Throws a PlainError when neither works.
 */
export function findToolchain() {
  const remembered = readRemembered();
  if (remembered) return remembered;
  const found = fromPath() ?? fromRegistry();
  remember(found);
  return found;
}

function remember(found) {
  try {
    mkdirSync(dirname(CACHE), { recursive: true });
    writeFileSync(
      CACHE,
      `${JSON.stringify({ asked: toolchainPackages(), startedBy: process.execPath, ...found }, null, 2)}\n`,
    );
  } catch {
    // In a folder that somebody else installed: it is looked for again each time.
  }
}

/**
 * The environment in which every tool of the project finds the toolchain's node and pnpm first. What Node compiled is
 * kept in .cache (unless the environment names another place): starting the server then takes half the processor time.
 */
export function toolchainEnv({ node, pnpm }, env = process.env) {
  const path = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return {
    NODE_COMPILE_CACHE: join(ROOT, ".cache", "compiled"),
    ...env,
    [path]: [dirname(node), dirname(pnpm), env[path]].filter(Boolean).join(delimiter),
  };
}

/** The path of a tool that an installed workspace package brought, such as `tool("vite", "client")`. */
export function tool(name, workspace = ".") {
  return join(ROOT, workspace, "node_modules", ".bin", WINDOWS ? `${name}.cmd` : name);
}

function readRemembered() {
  if (!existsSync(CACHE)) return undefined;
  try {
    const { asked, startedBy, node, pnpm } = JSON.parse(readFileSync(CACHE, "utf8"));
    const current = String(asked) === String(toolchainPackages()) && startedBy === process.execPath;
    return current && existsSync(node) && existsSync(pnpm) ? { node, pnpm } : undefined;
  } catch {
    // A half-written cache only costs us looking again.
    return undefined;
  }
}

function fromPath() {
  if (!hasMajor(process.version, 24)) return undefined;
  const pnpm = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, WINDOWS ? "pnpm.cmd" : "pnpm"))
    .find((file) => existsSync(file));
  if (!pnpm) return undefined;
  const version = spawnSync(pnpm, ["--version"], { encoding: "utf8", shell: WINDOWS, cwd: ROOT });
  return version.status === 0 && hasMajor(version.stdout, 12, true) ? { node: process.execPath, pnpm } : undefined;
}

function fromRegistry() {
  console.error(`Fetching Node ${NODE} and pnpm ${PNPM} (once)…`);
  const packages = toolchainPackages().flatMap((name) => ["-p", name]);
  const print = "console.log(JSON.stringify([process.execPath, process.env.PATH]))";
  const script = ["node", "-e", WINDOWS ? `"${print}"` : print];
  const npx = spawnSync("npx", ["-y", "--fetch-retry-mintimeout=1000", ...packages, "--", ...script], {
    encoding: "utf8",
    shell: WINDOWS,
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024,
  });
  if (npx.error) throw new PlainError("npx was not found: install npm (it comes with Node) and try again.");
  if (npx.status !== 0) throw new PlainError(explainNpxFailure(npx.stderr));
  const [execPath, path] = JSON.parse(npx.stdout.trim().split("\n").at(-1));
  const pnpm = path
    .split(delimiter)
    .map((folder) => join(folder, WINDOWS ? "pnpm.cmd" : "pnpm"))
    .find((file) => existsSync(file));
  if (!pnpm)
    throw new PlainError(
      "npx fetched pnpm but did not put it on the PATH: run `npm cache clean --force` and try again.",
    );
  return { node: execPath, pnpm };
}

/** One sentence for what npx printed when it failed. */
export function explainNpxFailure(stderr) {
  const wanted = toolchainPackages().join(" and ");
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(stderr)) {
    return `The npm registry can't be reached, and ${wanted} are not here yet: connect to the network (or set npm's registry or proxy) and try again.`;
  }
  const reason = /npm (?:error|ERR!) (?!code\b)(.+)/.exec(stderr)?.[1] ?? stderr.trim().split("\n").at(-1) ?? "";
  return `npx could not fetch ${wanted}: ${reason || "no reason given"}`;
}
