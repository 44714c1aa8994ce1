import { createSecretToken } from "./machine/secretToken.ts";
import { runCommand, UsageError } from "./backup/commandLine.ts";
import { BackupError } from "./backup/format/BackupError.ts";
import { announceToServers } from "./cluster/AccessRelay.ts";
import { openWorkspace } from "./composeBackup.ts";

const usage = "npm run password -- you@example.org";

/** Some 120 bits: nobody guesses it, and nobody has to think of one that shells and process lists would show. */
const passwordLength = 20;

await runCommand(usage, {}, async ({ names, config, say }) => {
  const [email, more] = names;
  if (email === undefined || more !== undefined) throw new UsageError("");
  const workspace = await openWorkspace(config);
  try {
    const password = createSecretToken().slice(0, passwordLength);
    const account = await workspace.accounts.setPassword(email, password);
    if (account === undefined) throw new BackupError(`There is no account with the address ${email}`);
    await announceToServers(workspace.store.accessEvents, { principal: account.id });
    say(`The new password of ${account.email}, who is signed out everywhere:`);
    process.stdout.write(`${password}\n`);
  } finally {
    await workspace.close();
  }
});
