import { z } from "zod";
import { momentIdPattern } from "../momentId.ts";
import { contentSchema } from "./board.ts";
import { idSchema, timeSchema } from "./common.ts";
import { revisionSchema } from "./sharing.ts";

/** The id of a moment. */
export const momentIdSchema = z.string().regex(momentIdPattern, "is not a moment");

/** A point of a board's past, or its present: a moment (its end), a revision, or `now`. */
const historyPointSchema = z.union([z.literal("now"), momentIdSchema, idSchema]);

/** Who wrote. `id` is null for the server itself (migrations, repairs); it then has no name either. */
const personSchema = z.object({
  id: z.string().nullable(),
  name: z.string().describe("“Someone who left” when the account or guest is gone; empty for the server itself"),
});

/** The id of who wrote, as in `people`; null for the server itself. */
const writerSchema = z.string().nullable();

/** What happened on a board within some seconds. */
const momentSchema = z.object({
  type: z.literal("moment"),
  id: momentIdSchema,
  startedAt: timeSchema,
  endedAt: timeSchema,
  people: z.array(personSchema.extend({ changes: z.number().int() })).describe("Most changes first"),
  touched: z.number().int().describe("How many elements were made, changed or removed"),
});

/** The same in a timeline, where several moments may be shown as one. */
const listedMomentSchema = momentSchema.extend({
  elementIds: z.array(z.string()).describe("The elements that `touched` counts"),
  isFirst: z.boolean().describe("It begins with the board's first change: in it the board was made"),
});
export type HistoryMoment = z.infer<typeof listedMomentSchema>;

/** One line of a board's timeline. */
const historyEntrySchema = z.discriminatedUnion("type", [
  listedMomentSchema,
  revisionSchema.extend({ type: z.literal("revision") }),
]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Which part of the timeline. */
export const historyQuerySchema = z.object({
  before: z.string().max(100).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  element: z.string().min(1).max(100).optional().describe("Only moments that touched this element, and no revisions"),
});

/** A page of a board's timeline. */
export const historyPageSchema = z.object({
  entries: z.array(historyEntrySchema).describe("Newest first"),
  next: z.string().nullable().describe("For `before`; null on the last page"),
  keptSince: timeSchema.nullable().describe("Where the moments that are still kept begin; null when there are none"),
  days: z.number().int().describe("For how many days moments are kept; 0: not at all"),
  isGoingOn: z
    .boolean()
    .describe(
      "Somebody has just written: that moment is listed when nobody did for some seconds, or it is long enough",
    ),
});

const touchedSchema = z
  .array(z.object({ id: z.string(), by: z.array(writerSchema) }))
  .describe("What was made, changed or removed in this moment, and by whom");

/** The board as it was at the end of a moment. */
export const momentContentSchema = momentSchema.extend({
  previous: momentIdSchema.nullable().describe("The moment before it; null when it is the first that is kept"),
  content: contentSchema,
  elements: touchedSchema,
});

/** Which two points are compared. */
export const compareQuerySchema = z.object({
  from: historyPointSchema
    .optional()
    .describe("The moment before `to` when absent; an empty board when there was none before it"),
  to: historyPointSchema.default("now"),
});

const elementChangeSchema = z.object({
  id: z.string(),
  type: z.string(),
  by: z.array(writerSchema).describe("Who touched it in between, as far as that is known; see `people`"),
});

/** What differs between two states of a board, told from `from` to `to`. Every element is in at most one list. */
const historyChangesSchema = z.object({
  title: z.object({ from: z.string(), to: z.string() }).nullable().describe("Null when it is the same"),
  added: z.array(elementChangeSchema),
  removed: z.array(elementChangeSchema),
  changed: z.array(
    elementChangeSchema.extend({
      fields: z.array(z.string()).describe("Which of its fields; also `place` or `at` when it was moved as well"),
    }),
  ),
  moved: z.array(elementChangeSchema).describe("Only stands elsewhere, or in another order"),
});
export type HistoryChanges = z.infer<typeof historyChangesSchema>;

const comparedSchema = z.object({
  point: historyPointSchema.nullable().describe("Null: before the first moment that is kept"),
  at: timeSchema.nullable(),
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
  from: momentIdSchema.optional().describe("Begin with the state at its end; without it, with the first that is kept"),
  to: momentIdSchema.optional().describe("The last moment; without it, the newest"),
  after: momentIdSchema.optional().describe("`next` of the page before"),
});

const bytesSchema = z.base64().describe("Bytes in base64: a Yjs update, encoding v2");

/**
 * What a client needs to play a board's past on a document of its own: apply `base` (on the first page), then the
 * moments' updates in order.
 */
export const replayPageSchema = z.object({
  base: bytesSchema.nullable().describe("The state to begin with; null on the pages after the first"),
  baseAt: timeSchema.nullable().describe("When the board was as in `base`"),
  moments: z.array(momentSchema.extend({ elements: touchedSchema, update: bytesSchema })).describe("Oldest first"),
  next: momentIdSchema.nullable().describe("For `after`; null on the last page"),
  total: z.number().int().describe("How many moments there are on all pages together"),
  endsAt: timeSchema.nullable().describe("When the last of them ended"),
});
export type ReplayPage = z.infer<typeof replayPageSchema>;

/** What is restored. */
export const restoreSchema = z.object({
  elements: z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(10_000)
    .optional()
    .describe("Only these elements, as they were then; without it, the whole board"),
});

/** The same for a revision. */
export const restoreRevisionSchema = restoreSchema.extend({
  undo: z
    .literal(true)
    .optional()
    .describe(
      "Takes back the restore before which the server kept this revision: only what that changed; what came since elsewhere stays",
    ),
});

/** What a restore did. */
export const restoredSchema = z.object({
  saved: revisionSchema.describe("The state before, saved as an automatic revision"),
  elements: z.array(z.string()).describe("Elements that were written, among them containers that came back too"),
  removed: z.array(z.string()).describe("Elements that weren't there then and are gone again"),
  unplaced: z.array(z.string()).describe("Elements that stand under “unplaced”, because what they stood in is gone"),
  title: z.boolean().describe("Whether the board has another title now"),
});
