import { parseArgs } from "node:util";
import { createEmptyStore } from "../createEmptyStore.ts";
import { startPostgres } from "../services/startService.ts";
import { runKills } from "./runKills.ts";

// `node main.ts --store sqlite|postgres [--kills n] [--edits n] [--seed n]`: the kill harness by itself, for hours.
const { values } = parseArgs({
  options: {
    store: { type: "string", default: "sqlite" },
    kills: { type: "string", default: "500" },
    edits: { type: "string", default: "100000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const seed = Number(values.seed);
const service = values.store === "postgres" ? await startPostgres() : undefined;
const store = await createEmptyStore(service?.url);
try {
  process.stdout.write(`${values.store}: ${values.kills} kills, at least ${values.edits} edits, seed ${seed}\n`);
  const report = await runKills({
    environment: store.environment,
    kills: Number(values.kills),
    edits: Number(values.edits),
    seed,
    onKill: ({ kills, acknowledged, seen, lost }) => {
      const isNews = lost.length > 0 || kills % 10 === 0;
      if (isNews)
        process.stdout.write(`${kills} kills: ${acknowledged} acknowledged, ${seen} seen, ${lost.length} lost\n`);
    },
  });
  const { kills, written, acknowledged, seen, lost } = report;
  process.stdout.write(
    `${values.store}: ${kills} kills over ${written} edits; ${acknowledged} acknowledged, ${seen} seen by others; lost: ${lost.length}\n`,
  );
  for (const word of lost.slice(0, 100)) process.stdout.write(`lost: ${word}\n`);
  process.exitCode = lost.length > 0 ? 1 : 0;
} finally {
  await store.remove();
  await service?.end();
}
