// `npm run deep`: what takes hours and so isn't part of every run. All parts, or `npm run deep -- --only kill-sqlite,fuzz`.
// `--share 0.01` does a hundredth of each.
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { stampConverged } from "./converged.mjs";
import { install } from "./install.mjs";
import { isEntry, PlainError, reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, tool, toolchainEnv } from "./toolchain.mjs";

const KILL = join("server", "src", "testing", "kill", "main.ts");
const FUZZ = join("packages", "kinds", "src", "testing", "fuzzUpdates.ts");

/** The parts: what each checks, its command for a share of the whole amount, and what comes of it when it passed. */
export const PARTS = {
  "kill-sqlite": {
    checks: "500 SIGKILLs over 100,000 edits on SQLite, 0 lost",
    command: (amount) => killCommand("sqlite", amount),
  },
  "kill-postgres": {
    checks: "500 SIGKILLs over 100,000 edits on PostgreSQL, 0 lost",
    command: (amount) => killCommand("postgres", amount),
  },
  fuzz: {
    checks: "1,000,000 damaged updates sent to the guard, no harm",
    command: (amount) => ({ args: [FUZZ, "--count", amount(1_000_000)] }),
  },
  convergence: {
    checks: "5,000 seeds of six people on a bad network, for each kind of board",
    command: (amount) => ({
      command: tool("vitest"),
      args: ["run", "--reporter=dot", "convergence.test.ts"],
      env: { CONVERGENCE_SEEDS: amount(5_000) },
    }),
    passed: (amount) => stampConverged(Number(amount(5_000))),
  },
};

function killCommand(store, amount) {
  return { args: [KILL, "--store", store, "--kills", amount(500), "--edits", amount(100_000)] };
}

/** Splits the arguments into the parts to run and the share of each. Throws a PlainError on unknown ones. */
export function parseDeepArguments(args, known = Object.keys(PARTS)) {
  const { values } = parseArgs({
    args,
    options: { only: { type: "string" }, share: { type: "string", default: "1" } },
  });
  const only = values.only === undefined ? known : values.only.split(",").filter(Boolean);
  const unknown = only.filter((name) => !known.includes(name));
  const share = Number(values.share);
  if (unknown.length > 0 || only.length === 0) {
    throw new PlainError(`--only takes some of ${known.join(", ")}, separated by commas; got "${values.only}".`);
  }
  if (!(share > 0)) throw new PlainError(`--share takes a number above 0; got "${values.share}".`);
  return { only, share };
}

async function main() {
  const { only, share } = parseDeepArguments(process.argv.slice(2));
  await install();
  const toolchain = findToolchain();
  const lines = [];
  for (const name of only) {
    const { checks, command, passed } = PARTS[name];
    console.log(`\n── ${name}: ${checks}`);
    const amount = (whole) => String(Math.max(1, Math.round(whole * share)));
    const { command: program = toolchain.node, args, env = {} } = command(amount);
    const from = performance.now();
    const code = await run(program, args, { cwd: ROOT, env: { ...toolchainEnv(toolchain), ...env } });
    const minutes = ((performance.now() - from) / 60_000).toFixed(1);
    lines.push(
      `${code === 0 ? "ok    " : "FAILED"} ${name} (${minutes} min): ${checks}${share === 1 ? "" : `, × ${share}`}`,
    );
    if (code === 0) passed?.(amount);
    else process.exitCode = 1;
  }
  console.log(`\n${lines.join("\n")}`);
}

if (isEntry(import.meta.url)) await main().catch(reportFailure);
