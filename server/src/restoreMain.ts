import { runCommand, UsageError } from "./backup/commandLine.ts";
import { storeNames } from "./backup/format/backupFormat.ts";
import { checkBackup, restoreBackup } from "./backup/restoreBackup.ts";
import { showProgress } from "./backup/showProgress.ts";
import { openTarget } from "./composeBackup.ts";
import { otherOwner } from "./machine/otherOwner.ts";

const usage = "npm run restore -- file [--force]";

await runCommand(
  usage,
  { force: { type: "boolean", default: false } },
  async ({ options, names, config, path, say }) => {
    const [name, more] = names;
    if (name === undefined || more !== undefined) throw new UsageError("");
    const file = path(name);
    const checked = await checkBackup(file, showProgress("Checking", say));
    const { header } = checked;
    say(`A backup of ${header.createdAt}, from ${storeNames[header.store]}, by version ${header.program}: whole.`);
    const target = await openTarget(config);
    try {
      const force = options.force === true;
      const { kept } = await restoreBackup(file, checked, target, {
        force,
        onProgress: showProgress("Restoring", say),
      });
      say(`Restored into ${target.place}.`);
      if (kept !== undefined) say(`What was there is kept in ${kept}; delete it when nobody needs it any more.`);
      const other = config.databaseUrl === undefined ? otherOwner(config.dataDir) : undefined;
      if (other !== undefined) say(ownersAdvice(config.dataDir, other));
      say("For 14 days browsers may bring back what they hold and the backup lacks; an owner can end that earlier.");
    } finally {
      await target.close();
    }
  },
);

/** A server can't open what only somebody else may read. */
function ownersAdvice(dataDir: string, { owner, user }: { readonly owner: number; readonly user: number }): string {
  return (
    `Attention: the data directory belongs to user ${owner}, what was restored to user ${user}. If the server runs as ` +
    `${owner}, it doesn't start before you run: chown -R ${owner} ${dataDir}`
  );
}
