import { startTestServer } from "./startTestServer.ts";

// Started as a process of its own by tests that kill it: `node serve.ts <data directory>`.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("Which data directory?");
const server = await startTestServer({ dataDir });
process.stdout.write(`${server.origin}\n`);
