// `npm run bench`: what the product costs, measured on the real program; one JSON document on standard output.
import os from "node:os";
import { ServerProcess, owner } from "../actors/ServerProcess.ts";
import { signInByFetch } from "../actors/signInByFetch.ts";
import { measureDocumentSize } from "./documentSize.ts";
import { measureJoin } from "./joinTime.ts";
import { measureLatency } from "./latency.ts";
import { measurePanning } from "./panning.ts";

const progress = (words: string) => process.stderr.write(`${words}\n`);

const server = await ServerProcess.start();
try {
  const actor = await signInByFetch(server.origin, owner);
  progress("Document size…");
  const document = measureDocumentSize();
  progress("Joining…");
  const join = [await measureJoin(actor, 1_000), await measureJoin(actor, 10_000)];
  progress("Latency…");
  const latency = [await measureLatency(actor, 10), await measureLatency(actor, 50)];
  progress("Panning…");
  const panning = [await measurePanning(actor, 1_000), await measurePanning(actor, 10_000)];
  const machine = { node: process.version, cpus: os.cpus().length, cpu: os.cpus()[0]?.model };
  process.stdout.write(`${JSON.stringify({ machine, document, join, latency, panning }, null, 2)}\n`);
} finally {
  await server.remove();
}
