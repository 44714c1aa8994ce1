import { z } from "zod/mini";
import { boardRoleSchema, flagSchema, idSchema, personSchema, timeSchema, titleSchema } from "./common.ts";

/** The id of a kind of board. */
export const kindIdSchema = z.string().check(z.minLength(1), z.maxLength(50));

/** A board as lists show it. */
export const boardSummarySchema = z.object({
  id: idSchema,
  kind: kindIdSchema,
  title: z.string(),
  role: boardRoleSchema.check(z.describe("What the one who asks is on this board")),
  elementCount: z.int(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  updatedBy: z.nullable(z.string()).check(z.describe("Name of who changed it last; null when that isn't known")),
  deletedAt: z.nullable(timeSchema).check(z.describe("When it was put into the bin")),
});
export type BoardSummary = z.infer<typeof boardSummarySchema>;

/** What is given to make a board. */
export const newBoardSchema = z.object({
  kind: kindIdSchema,
  title: z.optional(titleSchema).check(z.describe("The template's title, or the kind's name, when absent")),
  template: z
    .optional(z.string().check(z.maxLength(100)))
    .check(z.describe("Id of one of the kind's templates; an empty board without it")),
});

/** Which boards to list. */
export const boardQuerySchema = z.object({
  query: z
    .optional(z.string().check(z.maxLength(200)))
    .check(z.describe("Beginnings of words in title or content, all of which must occur")),
  kind: z.optional(kindIdSchema),
  bin: flagSchema.check(z.describe("Boards in the bin instead of the others")),
});

/** What can be changed of a board beside its content. */
export const boardChangeSchema = z.object({ title: titleSchema });

/** The board as plain JSON; the same that the JSON export holds. */
export const contentSchema = z.object({
  format: z.literal("throughline-board"),
  kind: z.string(),
  version: z.int(),
  title: z.string(),
  elements: z.array(z.record(z.string(), z.unknown())),
});

/** Operations that become one change of the board, or none. */
export const operationsSchema = z.object({
  operations: z
    .array(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(100)),
        args: z._default(z.record(z.string(), z.unknown()), {}),
      }),
    )
    .check(z.minLength(1), z.maxLength(2_000)),
});

/** What each operation gave, in order; null where it gives nothing. */
export const operationResultsSchema = z.object({ results: z.array(z.unknown()) });

/** Of which elements the owners are asked. */
export const ownersQuerySchema = z.object({
  elements: z
    .pipe(
      z.pipe(
        z.string().check(z.maxLength(10_000)),
        z.transform((list) => list.split(",")),
      ),
      z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(200)),
    )
    .check(z.describe("Ids, separated by commas; at most 200")),
});

/** Who made which elements, and when. */
export const ownersSchema = z.object({
  owners: z.array(z.object({ id: z.string(), by: personSchema, at: timeSchema })),
});
