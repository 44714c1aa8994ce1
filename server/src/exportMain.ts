import { runCommand, UsageError } from "./backup/commandLine.ts";
import { programVersion } from "./backup/programVersion.ts";
import { showProgress } from "./backup/showProgress.ts";
import { exportWorkspace } from "./backup/workspace/exportWorkspace.ts";
import { openFolderSink, openZipFileSink, openZipSink } from "./backup/workspace/FileSink.ts";
import { openSource } from "./composeBackup.ts";

const usage = "npm run export -- --to folder-or-file.zip   (or - for a zip on the standard output)";

await runCommand(usage, { to: { type: "string" } }, async ({ options, names, config, path, say }) => {
  const { to } = options;
  if (typeof to !== "string" || names.length > 0) throw new UsageError("");
  const source = await openSource(config);
  try {
    const place = path(to);
    const sink =
      to === "-"
        ? openZipSink(process.stdout, "the standard output")
        : place.toLowerCase().endsWith(".zip")
          ? openZipFileSink(place)
          : await openFolderSink(place);
    try {
      const { boards, missing } = await exportWorkspace(source, sink, programVersion, showProgress("Exporting", say));
      if (to !== "-") say(`${place}: ${boards.length} boards.`);
      for (const { title, board, reason } of missing) say(`Left out: “${title}” (${board}): ${reason}`);
    } catch (error) {
      await sink.abort();
      throw error;
    }
  } finally {
    await source.close();
  }
});
