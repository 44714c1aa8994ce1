// `npm test`: everything that must hold before a change is merged.
//   npm test                                   all phases, stopping at the first that fails
//   npm test -- --only format,lint             some of them
//   npm test -- --only unit packages/scene     one of them, on some files
//   npm test -- --since main                   of the tests those that can be touched by what changed since a commit
import process from "node:process";
import { changedFiles } from "./changes.mjs";
import { install } from "./install.mjs";
import { PHASES } from "./phases.mjs";
import { isEntry, PlainError, reportFailure } from "./run.mjs";
import { summaryLines } from "./summary.mjs";
import { findToolchain, toolchainEnv } from "./toolchain.mjs";

/**
 * Splits the arguments into the phases to run, the file filters for them, and the commit since which changes are to be
 * tested. Throws a PlainError on unknown phases, and where both are given.
 */
export function parseArguments(args, known = PHASES.map(({ name }) => name)) {
  const only = takeOption("--only", args);
  const since = takeOption("--since", only.rest);
  const filters = since.rest;
  const list = only.value?.split(",").filter(Boolean) ?? known;
  const unknown = list.filter((name) => !known.includes(name));
  if (list.length === 0 || unknown.length > 0) {
    throw new PlainError(`--only takes some of ${known.join(", ")}, separated by commas; got "${list.join(",")}".`);
  }
  if (since.value === "") throw new PlainError("--since takes a commit, such as main or HEAD~3.");
  if (since.value !== undefined && filters.length > 0) {
    throw new PlainError(`--since finds the files itself; got ${filters.join(", ")} as well.`);
  }
  return { only: known.filter((name) => list.includes(name)), filters, since: since.value };
}

/** The value of an option, "" where it has none, undefined without it; and the other arguments. */
function takeOption(name, args) {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (at < 0) return { value: undefined, rest: args };
  const isInline = args[at].startsWith(`${name}=`);
  const value = isInline ? args[at].slice(name.length + 1) : (args[at + 1] ?? "");
  return { value, rest: args.toSpliced(at, isInline ? 1 : 2) };
}

async function main() {
  const { only, filters, since } = parseArguments(process.argv.slice(2));
  const changed = since === undefined ? undefined : changedFiles(since);
  await install();
  const env = toolchainEnv(findToolchain());
  const results = [];
  for (const phase of PHASES.filter(({ name }) => only.includes(name))) {
    console.log(`\n── ${phase.name}: ${phase.checks}`);
    const from = performance.now();
    const result = await phase.run(env, { filters, changed }).catch((error) => {
      reportFailure(error);
      return { ok: false };
    });
    const { name, minutes } = phase;
    results.push({ name, minutes, seconds: (performance.now() - from) / 1000, ...result });
    if (result.ok) continue;
    console.error(`\nStopped: the phase "${phase.name}" failed.`);
    process.exitCode = 1;
    break;
  }
  console.log(summaryLines(results).join("\n"));
}

if (isEntry(import.meta.url)) await main().catch(reportFailure);
