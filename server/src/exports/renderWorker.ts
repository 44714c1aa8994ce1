import { parentPort } from "node:worker_threads";
import { ApiError } from "@throughline/api";
import { renderBoard } from "./renderBoard.ts";
import type { RenderAnswer, RenderRequest } from "./renderMessages.ts";

// Entry of the thread in which pictures are drawn: a board of 10,000 cards takes seconds, and sockets must not wait.
parentPort?.on("message", ({ id, job }: RenderRequest) => {
  parentPort?.postMessage(
    answer(id, () => renderBoard(job)),
    [],
  );
});

function answer(id: number, render: () => Uint8Array): RenderAnswer {
  try {
    return { id, bytes: render() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: message, refusal: error instanceof ApiError ? error.code : null };
  }
}
