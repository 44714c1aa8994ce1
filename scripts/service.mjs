// Runs one private PostgreSQL or Redis for whoever started this script:
//   node scripts/service.mjs postgres|redis
// Prints one line of JSON when it answers: {"url", "pid"}, or {"problem"} when it can't be had. Then takes the
// commands "kill" (SIGKILL), "stop" (orderly) and "start" (on the same data and port), a line each, and answers each
// with such a line. When its input ends, because the one who started it ended or died, it ends the service and
// removes what that wrote. So nothing stays behind, whatever happens to a test run.
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { PrivatePostgres } from "./PrivatePostgres.mjs";
import { PrivateRedis } from "./PrivateRedis.mjs";
import { unprivilegedUser } from "./unprivilegedUser.mjs";

const SERVICES = { postgres: PrivatePostgres, redis: PrivateRedis };

const Service = SERVICES[process.argv[2]];
if (!Service) throw new Error(`Which service? One of ${Object.keys(SERVICES).join(", ")}.`);

const directory = mkdtempSync(join(tmpdir(), `throughline-${process.argv[2]}-`));
const user = unprivilegedUser();
if (user.uid !== undefined) chownSync(directory, user.uid, user.gid);
const service = new Service(directory, user);

let ending;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
const lines = createInterface({ input: process.stdin });
lines.on("close", end);

await answer(async () => {
  await service.prepare();
  await service.start();
});
for await (const line of lines) {
  const command = { kill: () => service.kill(), stop: () => service.stop(), start: () => service.start() }[line];
  if (command) await answer(command);
}

async function answer(command) {
  let word;
  try {
    await command();
    word = { url: service.url, pid: service.pid };
  } catch (error) {
    word = { problem: error.message };
  }
  console.log(JSON.stringify(word));
}

function end() {
  ending ??= service
    .kill()
    .finally(() => rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
    .finally(() => process.exit());
}
