import { z } from "zod/mini";
import { defineRoute } from "../route.ts";
import { contentSchema } from "../schemas/board.ts";
import { boardParams, idSchema } from "../schemas/common.ts";
import { pictureQuerySchema } from "../schemas/files.ts";
import { restoredSchema, restoreRevisionSchema } from "../schemas/history.ts";
import { newRevisionSchema, revisionSchema } from "../schemas/sharing.ts";

const revisionParams = z.extend(boardParams, { revision: idSchema });

/** Saved states of a board. */
export const revisionRoutes = {
  listRevisions: defineRoute({
    method: "GET",
    path: "/api/boards/:id/revisions",
    tag: "Revisions",
    summary: "A board's revisions, newest first",
    access: "known",
    params: boardParams,
    answer: { status: 200, json: z.object({ revisions: z.array(revisionSchema) }) },
    errors: ["not-found"],
  }),
  saveRevision: defineRoute({
    method: "POST",
    path: "/api/boards/:id/revisions",
    tag: "Revisions",
    summary: "Save the board as it is now, by name",
    access: "known",
    params: boardParams,
    body: newRevisionSchema,
    answer: { status: 201, json: revisionSchema },
    errors: ["not-allowed", "not-found"],
  }),
  getRevision: defineRoute({
    method: "GET",
    path: "/api/boards/:id/revisions/:revision",
    tag: "Revisions",
    summary: "A revision with its content as plain JSON",
    access: "known",
    params: revisionParams,
    answer: { status: 200, json: z.extend(revisionSchema, { content: contentSchema }) },
    errors: ["not-found"],
  }),
  previewRevision: defineRoute({
    method: "GET",
    path: "/api/boards/:id/revisions/:revision/preview.:format",
    tag: "Revisions",
    summary: "A picture of a revision",
    access: "known",
    params: z.extend(revisionParams, { format: z.enum(["png", "svg"]) }),
    query: pictureQuerySchema,
    answer: { status: 200, mediaTypes: ["image/png", "image/svg+xml"] },
    errors: ["not-found", "picture-too-large"],
  }),
  restoreRevision: defineRoute({
    method: "POST",
    path: "/api/boards/:id/revisions/:revision/restore",
    tag: "Revisions",
    summary: "Bring a revision, or chosen elements of it, back as a new change",
    description: "The state before it is saved as a revision first.",
    access: "known",
    params: revisionParams,
    body: restoreRevisionSchema,
    answer: { status: 200, json: restoredSchema },
    errors: ["not-allowed", "not-found"],
  }),
};
