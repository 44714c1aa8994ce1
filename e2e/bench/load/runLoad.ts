import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LoadJob, LoadMessage, LoadResult } from "./LoadJob.ts";

/**
 * Lets a process of its own play the people of a job. `onJoined` is called when all of them are there and before they
 * work, e.g. to begin to measure the server. Rejects when somebody couldn't join.
 */
export function runLoad(job: LoadJob, onJoined: () => void = () => {}): Promise<LoadResult> {
  const child = fork(fileURLToPath(new URL("loadProcess.ts", import.meta.url)), { stdio: ["ignore", 2, 2, "ipc"] });
  return new Promise((resolve, reject) => {
    child.on("message", (message: LoadMessage) => {
      if (message.type === "failed") reject(new Error(message.message));
      else if (message.type === "done") resolve(message.result);
      else {
        onJoined();
        child.send("begin");
      }
    });
    child.on("exit", (code) => reject(new Error(`The load process ended with ${code}`)));
    child.send(job);
  });
}
