import { z } from "zod/mini";
import { defineRoute } from "../route.ts";
import { boardParams } from "../schemas/common.ts";
import {
  compareQuerySchema,
  historyComparisonSchema,
  historyPageSchema,
  historyQuerySchema,
  momentContentSchema,
  momentIdSchema,
  replayPageSchema,
  replayQuerySchema,
  restoredSchema,
  restoreSchema,
} from "../schemas/history.ts";

const momentParams = z.extend(boardParams, { moment: momentIdSchema });

/** What happened on a board, moment by moment. Whoever may see a board may see its past; bringing it back is a right of its own. */
export const historyRoutes = {
  listHistory: defineRoute({
    method: "GET",
    path: "/api/boards/:id/history",
    tag: "History",
    summary: "A board's timeline: its revisions and the moments between them, newest first",
    access: "known",
    params: boardParams,
    query: historyQuerySchema,
    answer: { status: 200, json: historyPageSchema },
    errors: ["not-found", "unavailable"],
  }),
  // Before `/history/:moment`, which takes any word.
  compareHistory: defineRoute({
    method: "GET",
    path: "/api/boards/:id/history/compare",
    tag: "History",
    summary: "What differs between two points of a board's past, or between one and now",
    access: "known",
    params: boardParams,
    query: compareQuerySchema,
    answer: { status: 200, json: historyComparisonSchema },
    errors: ["not-found", "unavailable"],
  }),
  replayHistory: defineRoute({
    method: "GET",
    path: "/api/boards/:id/history/replay",
    tag: "History",
    summary: "A board's past as a state and the updates after it, to be played on a Yjs document",
    description: "In pages of at most 4 MB of updates; ask for the next with `after`.",
    access: "known",
    params: boardParams,
    query: replayQuerySchema,
    answer: { status: 200, json: replayPageSchema },
    errors: ["not-found", "unavailable"],
  }),
  getMoment: defineRoute({
    method: "GET",
    path: "/api/boards/:id/history/:moment",
    tag: "History",
    summary: "The board at the end of a moment as plain JSON, and who touched what in it",
    access: "known",
    params: momentParams,
    answer: { status: 200, json: momentContentSchema },
    errors: ["not-found", "unavailable"],
  }),
  restoreMoment: defineRoute({
    method: "POST",
    path: "/api/boards/:id/history/:moment/restore",
    tag: "History",
    summary: "Bring the board, or chosen elements, back as they were, as a new change",
    description: "The state before it is saved as a revision first.",
    access: "known",
    params: momentParams,
    body: restoreSchema,
    answer: { status: 200, json: restoredSchema },
    errors: ["not-allowed", "not-found", "unavailable"],
  }),
};
