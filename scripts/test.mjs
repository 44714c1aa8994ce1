// `npm test`: everything that must hold before a change is merged.
//   npm test                                   all phases, stopping at the first that fails
//   npm test -- --only format,lint             some of them
//   npm test -- --only unit packages/scene     one of them, on some files
import process from "node:process";
import { install } from "./install.mjs";
import { PHASES } from "./phases.mjs";
import { isEntry, PlainError, reportFailure } from "./run.mjs";
import { summaryLines } from "./summary.mjs";
import { findToolchain, toolchainEnv } from "./toolchain.mjs";

/** Splits the arguments into the phases to run and the file filters for them. Throws a PlainError on unknown phases. */
export function parseArguments(args, known = PHASES.map(({ name }) => name)) {
  const at = args.findIndex((arg) => arg === "--only" || arg.startsWith("--only="));
  if (at < 0) return { only: known, filters: args };
  const inline = args[at].startsWith("--only=");
  const list = (inline ? args[at].slice("--only=".length) : (args[at + 1] ?? "")).split(",").filter(Boolean);
  const unknown = list.filter((name) => !known.includes(name));
  if (list.length === 0 || unknown.length > 0) {
    throw new PlainError(`--only takes some of ${known.join(", ")}, separated by commas; got "${list.join(",")}".`);
  }
  return { only: known.filter((name) => list.includes(name)), filters: args.toSpliced(at, inline ? 1 : 2) };
}

async function main() {
  const { only, filters } = parseArguments(process.argv.slice(2));
  await install();
  const env = toolchainEnv(findToolchain());
  const results = [];
  for (const phase of PHASES.filter(({ name }) => only.includes(name))) {
    console.log(`\n── ${phase.name}: ${phase.checks}`);
    const from = performance.now();
    const result = await phase.run(env, filters).catch((error) => {
      reportFailure(error);
      return { ok: false };
    });
    results.push({ name: phase.name, seconds: (performance.now() - from) / 1000, ...result });
    if (result.ok) continue;
    console.error(`\nStopped: the phase "${phase.name}" failed.`);
    process.exitCode = 1;
    break;
  }
  console.log(summaryLines(results).join("\n"));
}

if (isEntry(import.meta.url)) await main().catch(reportFailure);
