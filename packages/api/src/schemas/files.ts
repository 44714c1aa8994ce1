import { z } from "zod";
import { flagSchema, idSchema, themeSchema, titleSchema } from "./common.ts";
import { kindIdSchema } from "./board.ts";

/** The largest file that can be imported, in bytes. */
export const maxImportBytes = 5 * 1024 * 1024;

const mappingText = z
  .string()
  .max(20_000)
  .optional()
  .describe('Which header feeds which field, as JSON: {"step":"Moment"}; guessed from the headers when absent')
  .transform((text, context): Readonly<Record<string, string>> | undefined => {
    if (text === undefined) return undefined;
    const parsed = z.record(z.string().max(100), z.string().max(500)).safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "must be a JSON object of texts" });
    return z.NEVER;
  });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How a file is imported. */
export const importQuerySchema = z.object({
  kind: kindIdSchema,
  format: z.enum(["csv", "json"]).optional().describe("Told by the file's content when absent"),
  title: titleSchema.optional(),
  mapping: mappingText,
  dryRun: flagSchema.describe("Say what would be read, kept and dropped, and make nothing"),
});

/** What an import did or would do. */
const importReportSchema = z.object({
  read: z.number().int(),
  kept: z.number().int(),
  dropped: z.array(z.object({ line: z.number().int(), reason: z.string() })),
  notes: z.array(z.string()),
  made: z.array(z.object({ label: z.string(), count: z.number().int() })),
});

/** The answer to an import: `id` is null after a dry run. */
export const importAnswerSchema = z.object({
  id: idSchema.nullable(),
  title: z.string(),
  report: importReportSchema.nullable().describe("Null when required columns are still to be mapped"),
  headers: z.array(z.string()).describe("The file's columns; empty for a board file"),
  mapping: z.record(z.string(), z.string()).describe("The mapping that was used, or guessed"),
  problems: z.array(z.string()).describe("What is wrong with the mapping; nothing can be imported before it is right"),
  warnings: z.array(z.string()),
});

/** The formats a board can be taken out in, with their media types. */
export const exportFormats = {
  json: "application/json",
  csv: "text/csv",
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
} as const;
export type ExportFormat = keyof typeof exportFormats;

/** How a board is exported. */
export const exportQuerySchema = z.object({
  format: z.enum(Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]]),
  theme: themeSchema,
});

/** How a picture looks. */
export const pictureQuerySchema = z.object({
  theme: themeSchema,
  v: z.string().max(40).optional().describe("Not read; another value makes caches ask anew"),
});
