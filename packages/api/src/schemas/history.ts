import { z } from "zod/mini";
import { momentIdPattern } from "../momentId.ts";
import { contentSchema } from "./board.ts";
import { idSchema, personSchema, timeSchema } from "./common.ts";
import { revisionSchema } from "./sharing.ts";

/** The id of a moment. */
export const momentIdSchema = z.string().check(z.regex(momentIdPattern, "is not a moment"));

/** A point of a board's past, or its present: a moment (its end), a revision, or `now`. */
const historyPointSchema = z.union([z.literal("now"), momentIdSchema, idSchema]);

/** The id of who wrote, as in `people`; null for the server itself. */
const writerSchema = z.nullable(z.string());

/** What happened on a board within some seconds. */
const momentSchema = z.object({
  type: z.literal("moment"),
  id: momentIdSchema,
  startedAt: timeSchema,
  endedAt: timeSchema,
  people: z.array(z.extend(personSchema, { changes: z.int() })).check(z.describe("Most changes first")),
  touched: z.int().check(z.describe("How many elements were made, changed or removed")),
});

/** The same in a timeline, where several moments may be shown as one. */
const listedMomentSchema = z.extend(momentSchema, {
  elementIds: z.array(z.string()).check(z.describe("The elements that `touched` counts")),
  isFirst: z.boolean().check(z.describe("It begins with the board's first change: in it the board was made")),
});
export type HistoryMoment = z.infer<typeof listedMomentSchema>;

/** One line of a board's timeline. */
const historyEntrySchema = z.discriminatedUnion("type", [
  listedMomentSchema,
  z.extend(revisionSchema, { type: z.literal("revision") }),
]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Which part of the timeline. */
export const historyQuerySchema = z.object({
  before: z.optional(z.string().check(z.maxLength(100))).check(z.describe("`next` of the page before")),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  element: z
    .optional(z.string().check(z.minLength(1), z.maxLength(100)))
    .check(z.describe("Only moments that touched this element, and no revisions")),
});

/** A page of a board's timeline. */
export const historyPageSchema = z.object({
  entries: z.array(historyEntrySchema).check(z.describe("Newest first")),
  next: z.nullable(z.string()).check(z.describe("For `before`; null on the last page")),
  keptSince: z
    .nullable(timeSchema)
    .check(z.describe("Where the moments that are still kept begin; null when there are none")),
  days: z.int().check(z.describe("For how many days moments are kept; 0: not at all")),
  isGoingOn: z
    .boolean()
    .check(
      z.describe(
        "Somebody has just written: that moment is listed when nobody did for some seconds, or it is long enough",
      ),
    ),
});

const touchedSchema = z
  .array(z.object({ id: z.string(), by: z.array(writerSchema) }))
  .check(z.describe("What was made, changed or removed in this moment, and by whom"));

/** The board as it was at the end of a moment. */
export const momentContentSchema = z.extend(momentSchema, {
  previous: z
    .nullable(momentIdSchema)
    .check(z.describe("The moment before it; null when it is the first that is kept")),
  content: contentSchema,
  elements: touchedSchema,
});

/** Which two points are compared. */
export const compareQuerySchema = z.object({
  from: z
    .optional(historyPointSchema)
    .check(z.describe("The moment before `to` when absent; an empty board when there was none before it")),
  to: z._default(historyPointSchema, "now"),
});

const elementChangeSchema = z.object({
  id: z.string(),
  type: z.string(),
  by: z.array(writerSchema).check(z.describe("Who touched it in between, as far as that is known; see `people`")),
});

/** What differs between two states of a board, told from `from` to `to`. Every element is in at most one list. */
const historyChangesSchema = z.object({
  title: z.nullable(z.object({ from: z.string(), to: z.string() })).check(z.describe("Null when it is the same")),
  added: z.array(elementChangeSchema),
  removed: z.array(elementChangeSchema),
  changed: z.array(
    z.extend(elementChangeSchema, {
      fields: z
        .array(z.string())
        .check(z.describe("Which of its fields; also `place` or `at` when it was moved as well")),
    }),
  ),
  moved: z.array(elementChangeSchema).check(z.describe("Only stands elsewhere, or in another order")),
});
export type HistoryChanges = z.infer<typeof historyChangesSchema>;

const comparedSchema = z.object({
  point: z.nullable(historyPointSchema).check(z.describe("Null: before the first moment that is kept")),
  at: z.nullable(timeSchema),
  content: contentSchema,
});

/** Two states of a board side by side. */
export const historyComparisonSchema = z.object({
  from: comparedSchema,
  to: comparedSchema,
  changes: historyChangesSchema,
  people: z.array(personSchema),
});
export type HistoryComparison = z.infer<typeof historyComparisonSchema>;

/** Which part of a board's past is replayed. */
export const replayQuerySchema = z.object({
  from: z
    .optional(momentIdSchema)
    .check(z.describe("Begin with the state at its end; without it, with the first that is kept")),
  to: z.optional(momentIdSchema).check(z.describe("The last moment; without it, the newest")),
  after: z.optional(momentIdSchema).check(z.describe("`next` of the page before")),
});

const bytesSchema = z.base64().check(z.describe("Bytes in base64: a Yjs update, encoding v2"));

/**
 * What a client needs to play a board's past on a document of its own: apply `base` (on the first page), then the
 * moments' updates in order.
 */
export const replayPageSchema = z.object({
  base: z.nullable(bytesSchema).check(z.describe("The state to begin with; null on the pages after the first")),
  baseAt: z.nullable(timeSchema).check(z.describe("When the board was as in `base`")),
  moments: z
    .array(z.extend(momentSchema, { elements: touchedSchema, update: bytesSchema }))
    .check(z.describe("Oldest first")),
  next: z.nullable(momentIdSchema).check(z.describe("For `after`; null on the last page")),
  total: z.int().check(z.describe("How many moments there are on all pages together")),
  endsAt: z.nullable(timeSchema).check(z.describe("When the last of them ended")),
});
export type ReplayPage = z.infer<typeof replayPageSchema>;

/** What is restored. */
export const restoreSchema = z.object({
  elements: z
    .optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(10_000)))
    .check(z.describe("Only these elements, as they were then; without it, the whole board")),
});

/** The same for a revision. */
export const restoreRevisionSchema = z.extend(restoreSchema, {
  undo: z
    .optional(z.literal(true))
    .check(
      z.describe(
        "Takes back the restore before which the server kept this revision: only what that changed; what came since elsewhere stays",
      ),
    ),
});

/** What a restore did. */
export const restoredSchema = z.object({
  saved: revisionSchema.check(z.describe("The state before, saved as an automatic revision")),
  elements: z
    .array(z.string())
    .check(z.describe("Elements that were written, among them containers that came back too")),
  removed: z.array(z.string()).check(z.describe("Elements that weren't there then and are gone again")),
  unplaced: z
    .array(z.string())
    .check(z.describe("Elements that stand under “unplaced”, because what they stood in is gone")),
  title: z.boolean().check(z.describe("Whether the board has another title now")),
});
