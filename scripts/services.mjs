// Finds PostgreSQL, Redis and poppler for the tests, and installs them where they are missing and it may.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { isEntry, PlainError, reportFailure, run } from "./run.mjs";

/** Where distributions and Homebrew keep PostgreSQL's programs, which only some of them put on the PATH. */
const POSTGRES_HOMES = [
  ["/usr/lib/postgresql", "bin"],
  ["/usr", "bin", /^pgsql-\d+$/],
  ["/opt/homebrew/opt", "bin", /^postgresql(@\d+)?$/],
  ["/usr/local/opt", "bin", /^postgresql(@\d+)?$/],
];
const OTHER_FOLDERS = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/**
 * The folder with PostgreSQL's `initdb` and `postgres`: POSTGRES_BIN, what the machine has (the newest), or what is
 * then installed from the distribution. Throws a PlainError that says what to do when there is none.
 */
export function findPostgres() {
  return find({
    name: "PostgreSQL",
    variable: "POSTGRES_BIN",
    package: "postgresql",
    service: "postgresql",
    look: () => postgresFolders().find(isPostgresFolder),
    check: isPostgresFolder,
  });
}

/** The path of `redis-server` (or Valkey's): REDIS_SERVER, what the machine has, or what is then installed. Throws a PlainError. */
export function findRedis() {
  return find({
    name: "Redis",
    variable: "REDIS_SERVER",
    package: "redis-server",
    service: "redis-server",
    look: () => pathFolders().flatMap(redisPrograms).find(isExecutable),
    check: isExecutable,
  });
}

/** The path of poppler's `pdftotext`, with which tests read PDFs as others do: PDFTOTEXT, what the machine has, or what is then installed. Throws a PlainError. */
export function findPoppler() {
  return find({
    name: "poppler",
    variable: "PDFTOTEXT",
    package: "poppler-utils",
    service: "",
    look: () =>
      pathFolders()
        .map((folder) => join(folder, "pdftotext"))
        .find(isExecutable),
    check: isExecutable,
  });
}

async function find(service) {
  const asked = process.env[service.variable];
  if (asked) {
    if (service.check(asked)) return asked;
    throw new PlainError(`${service.variable} is set to ${asked}, where ${service.name} isn't.`);
  }
  const found = service.look() ?? (await installDistributions(service));
  if (found) return found;
  throw new PlainError(
    `No ${service.name} was found or could be installed: install the package ${service.package}, or set ${service.variable}.`,
  );
}

async function installDistributions(service) {
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) return undefined;
  console.error(`No ${service.name} found; installing the package ${service.package}…`);
  const script = root ? ["sh", "-c", INSTALL] : ["sudo", "-n", "sh", "-c", INSTALL];
  // What apt says goes to stderr: stdout is for answers.
  await run(script[0], [...script.slice(1), "install", service.package, service.service], { stdio: ["ignore", 2, 2] });
  return service.look();
}

/**
 * Installs a package ($1) whose service ($2) must not start, now or at the next boot: the tests start their own, and a
 * database that nobody asked for has no business on somebody's machine. policy-rc.d is Debian's switch for that.
 */
const INSTALL = `
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod 755 $policy
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 "$1" || exit 1
if [ -n "$2" ] && [ -d /run/systemd/system ]; then systemctl disable --quiet "$2" || true; fi
`;

function postgresFolders() {
  const homes = POSTGRES_HOMES.flatMap(([home, bin, pattern = /^\d+$/]) =>
    existsSync(home)
      ? readdirSync(home)
          .filter((name) => pattern.test(name))
          .sort((a, b) => versionOf(b) - versionOf(a))
          .map((name) => join(home, name, bin))
      : [],
  );
  return [...homes, ...pathFolders()];
}

function versionOf(name) {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

function pathFolders() {
  return [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...OTHER_FOLDERS];
}

function redisPrograms(folder) {
  return [join(folder, "redis-server"), join(folder, "valkey-server")];
}

function isPostgresFolder(folder) {
  return ["initdb", "postgres"].every((program) => isExecutable(join(folder, program)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (isEntry(import.meta.url)) {
  await Promise.all([findPostgres(), findRedis()]).then(console.log, reportFailure);
}
