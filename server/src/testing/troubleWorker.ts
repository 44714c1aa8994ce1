import { threadId } from "node:worker_threads";
import { ApiError } from "@throughline/api";
import { serveWork } from "../threads/serveWork.ts";

/** Work that goes well, and in each way in which work can go wrong. */
export interface TroubleWork {
  /** Answers with the thread that did it. */
  readonly well: { readonly input: string; readonly result: { readonly said: string; readonly thread: number } };
  readonly give: { readonly input: Uint8Array; readonly result: Uint8Array };
  readonly fail: { readonly input: string; readonly result: never };
  readonly refuse: { readonly input: string; readonly result: never };
  readonly hang: { readonly input: null; readonly result: never };
  readonly exit: { readonly input: null; readonly result: never };
  /** Throws where nothing catches it. */
  readonly crash: { readonly input: string; readonly result: never };
  /** Answers with something that can't travel. */
  readonly unanswerable: { readonly input: null; readonly result: unknown };
}

// Entry of a thread for the tests of WorkThread.
serveWork<TroubleWork>({
  well: (said) => ({ said, thread: threadId }),
  give: (bytes) => bytes,
  fail(message) {
    throw new RangeError(message);
  },
  refuse(message) {
    throw new ApiError("picture-too-large", message, [{ path: ["width"], message }]);
  },
  hang() {
    for (;;);
  },
  exit: () => process.exit(3),
  crash: (message) =>
    new Promise(() => {
      queueMicrotask(() => {
        throw new Error(message);
      });
    }),
  unanswerable: () => () => {},
});
