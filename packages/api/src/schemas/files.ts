import { z } from "zod/mini";
import { flagSchema, idSchema, themeSchema, titleSchema } from "./common.ts";
import { kindIdSchema } from "./board.ts";

/** The largest file that can be imported, in bytes. */
export const maxImportBytes = 5 * 1024 * 1024;

/** JSON in a query: an object whose values `value` reads. */
function jsonRecord<Value extends z.ZodMiniType<string>>(
  value: Value,
  words: { readonly means: string; readonly must: string },
) {
  return z.pipe(
    z.optional(z.string().check(z.maxLength(20_000))).check(z.describe(words.means)),
    z.transform((text, context): Readonly<Record<string, z.output<Value>>> | undefined => {
      if (text === undefined) return undefined;
      const parsed = z.record(z.string().check(z.maxLength(500)), value).safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      context.issues.push({ code: "custom", message: words.must, input: text });
      return z.NEVER;
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * How the letters of a text file can be stored, for who calls the API; what reads them (`textEncodings` of kinds) has the
 * same list.
 */
export const fileEncodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "macintosh",
  "shift_jis",
  "gb18030",
  "euc-kr",
] as const;
const encodingSchema = z.enum(fileEncodings);

/** Which of the first two numbers of 03/04/2026 is the day. */
const dayOrderSchema = z.enum(["day-first", "month-first"]);

/** How a file is imported. */
export const importQuerySchema = z.object({
  kind: kindIdSchema,
  format: z.optional(z.enum(["csv", "json"])).check(z.describe("Told by the file's content when absent")),
  title: z.optional(titleSchema),
  mapping: jsonRecord(z.string().check(z.maxLength(500)), {
    means: 'Which header feeds which field, as JSON: {"step":"Moment"}; guessed from headers and cells when absent',
    must: "must be a JSON object of texts",
  }),
  dates: jsonRecord(dayOrderSchema, {
    means:
      'For columns whose dates leave it open (03/04/2026), which number is the day, as JSON by header: {"Due date":"day-first"}; nothing is imported before each is answered',
    must: 'must be a JSON object whose values are "day-first" or "month-first"',
  }),
  encoding: z
    .optional(encodingSchema)
    .check(z.describe("How the letters of a text are stored; told by its bytes when absent")),
  sheet: z
    .optional(z.string().check(z.maxLength(200)))
    .check(z.describe("The sheet of a workbook; the one with the most known columns when absent")),
  headerLine: z
    .optional(z.coerce.number().check(z.int(), z.minimum(1)))
    .check(z.describe("The line or row of the header; found below a title when absent")),
  dryRun: flagSchema.check(
    z.describe("Say what would be read, kept and dropped, and what has to be said first; make nothing"),
  ),
});

/** What an import did or would do. */
const importReportSchema = z.object({
  read: z.int(),
  kept: z.int(),
  dropped: z.array(z.object({ line: z.int(), reason: z.string() })),
  notes: z.array(z.string()),
  made: z.array(z.object({ type: z.string(), label: z.string(), count: z.int() })),
});

/** How a file was opened. */
const importSourceSchema = z.object({
  encoding: z
    .nullable(
      z.object({
        encoding: encodingSchema,
        isGuess: z.boolean().check(z.describe("Told by the bytes alone: look whether the words are right")),
        words: z.array(z.string()).check(z.describe("Up to three words that another encoding would spoil")),
      }),
    )
    .check(z.describe("Null for a workbook")),
  delimiter: z.nullable(z.string()).check(z.describe("What separates the cells of a CSV")),
  sheets: z.array(z.string()).check(z.describe("The sheets of a workbook that hold anything")),
  sheet: z.nullable(z.string()).check(z.describe("The sheet that is read")),
  headerLine: z.nullable(z.int()),
});

/** The answer to an import: `id` is null after a dry run. */
export const importAnswerSchema = z.object({
  id: z.nullable(idSchema),
  title: z.string(),
  report: z
    .nullable(importReportSchema)
    .check(z.describe("Null when something has to be said first; `problems` tells what")),
  headers: z.array(z.string()).check(z.describe("The file's columns; empty for a board file")),
  mapping: z.record(z.string(), z.string()).check(z.describe("The mapping that was used, or guessed")),
  isGuessed: z.boolean().check(z.describe("Nobody gave the mapping")),
  dates: z
    .array(
      z.object({
        header: z.string(),
        order: z.nullable(dayOrderSchema).check(z.describe("As `dates` says; null when it has to be said")),
        samples: z.array(z.string()),
      }),
    )
    .check(z.describe("Columns whose dates leave open which number is the day")),
  source: z.nullable(importSourceSchema).check(z.describe("How the file was opened; null for a board file")),
  problems: z.array(z.string()).check(z.describe("What has to be said first; nothing can be imported before")),
  warnings: z.array(z.string()),
});

/** The formats a board can be taken out in, with their media types. */
export const exportFormats = {
  json: "application/json",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
} as const;
export type ExportFormat = keyof typeof exportFormats;

const timeZoneSchema = z
  ._default(z.string().check(z.maxLength(60), z.refine(isTimeZone, "Not a time zone")), "UTC")
  .check(z.describe("Whose day stands under the title of a picture, by its IANA name: `Europe/Berlin`"));

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}

/** The header in which an export names the scripts of which it lacks letters, divided by commas. */
export const missingLettersHeader = "X-Missing-Letters";

/** The papers on which a board is printed in pages. */
export const paperNames = ["a4", "a3", "letter"] as const;
export type PaperName = (typeof paperNames)[number];

const pageCountSchema = z.nullable(z.int());
const lengthSchema = z.number().check(z.positive());

/** A rectangle of a board, in board units: `x,y,width,height`. */
const areaSchema = z.pipe(
  z
    .optional(z.string().check(z.maxLength(120)))
    .check(
      z.describe(
        "Only the part of the board in which this area is seen, with its headers: `x,y,width,height` in board units; all of it when absent",
      ),
    ),
  z.transform((text, context) => {
    if (text === undefined) return undefined;
    const parsed = z.tuple([z.number(), z.number(), lengthSchema, lengthSchema]).safeParse(text.split(",").map(Number));
    if (parsed.success) {
      const [x, y, width, height] = parsed.data;
      return { x, y, width, height };
    }
    context.issues.push({ code: "custom", message: "must be x,y,width,height: four numbers", input: text });
    return z.NEVER;
  }),
);

/** Which part of a board pictures are planned for. */
export const planQuerySchema = z.object({ area: areaSchema });

/** What pictures of a board would be, before any is made. */
export const picturePlanSchema = z.object({
  pages: z
    .object({ a4: pageCountSchema, a3: pageCountSchema, letter: pageCountSchema })
    .check(z.describe("How many pages a PDF of this paper would have; null where it would be too many to be made")),
  missing: z
    .array(z.string())
    .check(z.describe("Scripts of which a PNG or a PDF would lack letters, because no font on the server has them")),
});

export type PicturePlan = z.output<typeof picturePlanSchema>;

/** How a board is exported. */
export const exportQuerySchema = z.object({
  format: z.enum(Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]]),
  theme: themeSchema,
  timeZone: timeZoneSchema,
  area: areaSchema,
  pages: z
    .optional(z.enum(paperNames))
    .check(z.describe("A PDF in pages of this paper, to print and to read; without it one page as large as the board")),
});

/** How a picture looks. */
export const pictureQuerySchema = z.object({
  theme: themeSchema,
  v: z.optional(z.string().check(z.maxLength(40))).check(z.describe("Not read; another value makes caches ask anew")),
});
