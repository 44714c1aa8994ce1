import { z } from "zod";
import { boardRoleSchema, flagSchema, idSchema, timeSchema, titleSchema } from "./common.ts";

/** The id of a kind of board. */
export const kindIdSchema = z.string().min(1).max(50);

/** A board as lists show it. */
export const boardSummarySchema = z.object({
  id: idSchema,
  kind: kindIdSchema,
  title: z.string(),
  role: boardRoleSchema.describe("What the one who asks is on this board"),
  elementCount: z.number().int(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  updatedBy: z.string().nullable().describe("Name of who changed it last; null when that isn't known"),
  deletedAt: timeSchema.nullable().describe("When it was put into the bin"),
});
export type BoardSummary = z.infer<typeof boardSummarySchema>;

/** What is given to make a board. */
export const newBoardSchema = z.object({
  kind: kindIdSchema,
  title: titleSchema.optional().describe("The template's title, or the kind's name, when absent"),
  template: z.string().max(100).optional().describe("Id of one of the kind's templates; an empty board without it"),
});

/** Which boards to list. */
export const boardQuerySchema = z.object({
  query: z.string().max(200).optional().describe("Beginnings of words in title or content, all of which must occur"),
  kind: kindIdSchema.optional(),
  bin: flagSchema.describe("Boards in the bin instead of the others"),
});

/** What can be changed of a board beside its content. */
export const boardChangeSchema = z.object({ title: titleSchema });

/** The board as plain JSON; the same that the JSON export holds. */
export const contentSchema = z.object({
  format: z.literal("throughline-board"),
  kind: z.string(),
  version: z.number().int(),
  title: z.string(),
  elements: z.array(z.record(z.string(), z.unknown())),
});

/** Operations that become one change of the board, or none. */
export const operationsSchema = z.object({
  operations: z
    .array(z.object({ name: z.string().min(1).max(100), args: z.record(z.string(), z.unknown()).default({}) }))
    .min(1)
    .max(2_000),
});

/** What each operation gave, in order; null where it gives nothing. */
export const operationResultsSchema = z.object({ results: z.array(z.unknown()) });
