import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { owner } from "../actors/ServerProcess.ts";
import { signInByFetch, type ApiActor } from "../actors/signInByFetch.ts";
import { MeasuredProcess } from "./MeasuredProcess.ts";

/** The real program in a measured process, with its owner signed in. */
export interface MeasuredServer {
  readonly process: MeasuredProcess;
  readonly actor: ApiActor;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Starts one on a free port and a data directory of its own. */
export async function startMeasured(): Promise<MeasuredServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "throughline-bench-"));
  const program = fileURLToPath(new URL("../../server/src/main.ts", import.meta.url));
  const process = new MeasuredProcess(program, {
    PORT: "0",
    DATA_DIR: dataDir,
    LOG_LEVEL: "error",
    ADMIN_EMAIL: owner.email,
    ADMIN_PASSWORD: owner.password,
  });
  const origin = /http:\S+/.exec(await process.printed())?.[0] ?? "";
  return {
    process,
    actor: await signInByFetch(origin, owner),
    async stop() {
      await process.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
