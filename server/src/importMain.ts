import { runCommand, UsageError } from "./backup/commandLine.ts";
import { BackupError } from "./backup/format/BackupError.ts";
import { importWorkspace } from "./backup/workspace/importWorkspace.ts";
import { openFileSource } from "./backup/workspace/FileSource.ts";
import { openWorkspace } from "./composeBackup.ts";

const usage = "npm run import -- folder-or-file.zip";

await runCommand(usage, {}, async ({ names, config, path, say }) => {
  const [name, more] = names;
  if (name === undefined || more !== undefined) throw new UsageError("");
  const files = await openFileSource(path(name));
  try {
    const workspace = await openWorkspace(config);
    try {
      const boards = await importWorkspace(files, workspace.store, workspace.people, (board) => {
        say(`${board.id === null ? "Left out" : "Imported"} “${board.title}”: ${board.kept} of ${board.read} elements`);
        for (const reason of board.dropped) say(`  ${reason}`);
      });
      const made = boards.filter(({ id }) => id !== null).length;
      const outcome = `${made} of ${boards.length} boards imported`;
      // A script that moves a workspace takes the old one away when this ends with 0.
      if (made < boards.length) throw new BackupError(`${outcome}; the others were left out for the reasons above.`);
      say(`${outcome}.`);
    } finally {
      await workspace.close();
    }
  } finally {
    await files.close();
  }
});
