import { stat } from "node:fs/promises";
import { runCommand, UsageError } from "./backup/commandLine.ts";
import { programVersion } from "./backup/programVersion.ts";
import { showProgress } from "./backup/showProgress.ts";
import { writeBackupFile } from "./backup/writeBackupFile.ts";
import { openSource } from "./composeBackup.ts";

const usage = "npm run backup -- [--to file]";

await runCommand(usage, { to: { type: "string" } }, async ({ options, names, config, path, say }) => {
  if (names.length > 0) throw new UsageError(`"${names[0]}" is not understood.`);
  const source = await openSource(config);
  try {
    const moment = source.at.toISOString().slice(0, 19).replaceAll(":", "");
    const file = path(typeof options.to === "string" ? options.to : `throughline-${moment}.backup`);
    const { parts } = await writeBackupFile(source, file, programVersion, showProgress("Backing up", say));
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    const kilobytes = Math.ceil((await stat(file)).size / 1_000).toLocaleString("en");
    say(`${file}: ${parts.length} tables, ${rows.toLocaleString("en")} rows, ${kilobytes} kB.`);
    say("It holds password hashes and the server's secret: keep it where only administrators can read it.");
  } finally {
    await source.close();
  }
});
