// `npm run bench`: what the product costs, measured on the real program; one JSON document on standard output.
//   npm run bench                               everything, some ten minutes
//   npm run bench -- rooms boards               some parts; their names are in parts.ts
//   npm run bench -- --only rooms,boards        the same
// Figures beside rivals are ratios of one run, with both absolute values. Nothing else should be busy on the machine.
import os from "node:os";
import process from "node:process";
import { parts, type PartName } from "./parts.ts";

const known = Object.keys(parts) as PartName[];

function wantedParts(args: readonly string[]): readonly PartName[] {
  const list = args.flatMap((arg) => arg.replace(/^--only=?/, "").split(",")).filter(Boolean);
  if (args.length === 0) return known;
  const unknown = list.filter((name) => !known.some((part) => part === name));
  if (list.length === 0 || unknown.length > 0) {
    process.stderr.write(`Say some of ${known.join(", ")}; got "${list.join(",")}".\n`);
    process.exit(1);
  }
  return known.filter((name) => list.includes(name));
}

const results: Partial<Record<PartName, unknown>> = {};
for (const name of wantedParts(process.argv.slice(2))) {
  process.stderr.write(`${name}…\n`);
  results[name] = await parts[name]();
}
const [load = 0] = os.loadavg();
const machine = { node: process.version, cpus: os.cpus().length, cpu: os.cpus()[0]?.model, loadAverageAfter: load };
process.stdout.write(`${JSON.stringify({ machine, ...results }, null, 2)}\n`);
