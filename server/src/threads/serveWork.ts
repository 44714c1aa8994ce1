import { parentPort, type Transferable } from "node:worker_threads";
import type { ApiError } from "@throughline/api";
import { inLanguage } from "@throughline/words/node";
import type { WorkAnswer, WorkName, WorkRequest, WorkTable } from "./workMessages.ts";

/** How each piece of work is done. An ApiError that one throws gets to who asked; any other error is a failure. */
export type Workers<Works extends WorkTable<Works>> = {
  readonly [Name in WorkName<Works>]: (
    input: Works[Name]["input"],
  ) => Works[Name]["result"] | Promise<Works[Name]["result"]>;
};

/**
 * Makes this thread do the work that a `WorkThread` gives it; called once, by the thread's entry file.
 * @param giveAway names the large parts of a result, which are handed over instead of copied
 */
export function serveWork<Works extends WorkTable<Works>>(
  workers: Workers<Works>,
  giveAway: (result: Works[WorkName<Works>]["result"]) => Transferable[] = () => [],
): void {
  parentPort?.on("message", (request: WorkRequest) => void answer(request));

  async function answer({ id, name, input, language }: WorkRequest): Promise<void> {
    try {
      // Requests come from a WorkThread of the same table, so the input is the name's.
      const result = await inLanguage(language, () => workers[name as WorkName<Works>](input));
      parentPort?.postMessage({ id, result } satisfies WorkAnswer, giveAway(result));
    } catch (error) {
      parentPort?.postMessage(describeFailure(id, error), []);
    }
  }
}

/** Errors of other classes lose their class on the way, so what people are told travels as data. */
function describeFailure(id: number, error: unknown): WorkAnswer {
  if (isApiError(error)) {
    const { code, message, details } = error;
    return { id, refusal: { code, message, details } };
  }
  return { id, failure: error instanceof Error ? error : new Error(String(error)) };
}

/** By its name: the class would bring all schemas of the API into each thread, which then starts later. */
function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === "ApiError";
}
