import { z } from "zod";

/** Number of the format that is written, and the newest that is read. */
export const workspaceFormatVersion = 1;

/** Where the manifest and the people stand in an exported workspace. */
export const manifestName = "workspace.json";
export const peopleName = "people.json";

/** Someone of the workspace, without anything secret. */
export const personSchema = z.object({
  id: z.string().max(200),
  name: z.string().max(500),
  email: z.string().max(500).nullable(),
  role: z.string().max(100),
});
export type ExportedPerson = z.infer<typeof personSchema>;
export const peopleSchema = z.array(personSchema).max(1_000_000);

const fileSchema = z.string().min(1).max(500);
const time = z.iso.datetime();

/** A board as the manifest lists it; its content, and that of its named revisions, are files of their own. */
const exportedBoardSchema = z.object({
  id: z.string().max(200),
  title: z.string().max(1_000),
  kind: z.string().max(200),
  /** Its owner's id in the people. */
  owner: z.string().max(200),
  createdAt: time,
  updatedAt: time,
  inBin: z.boolean(),
  file: fileSchema,
  revisions: z.array(z.object({ name: z.string().max(1_000), createdAt: time, file: fileSchema })).max(100_000),
});
export type ExportedBoard = z.infer<typeof exportedBoardSchema>;

/** What an exported workspace says of itself. */
export const workspaceManifestSchema = z.object({
  format: z.literal("throughline-workspace"),
  version: z.number().int().positive(),
  program: z.string(),
  createdAt: time,
  boards: z.array(exportedBoardSchema).max(1_000_000),
  /** What could not be read, and so isn't in it. */
  missing: z.array(z.object({ board: z.string(), title: z.string(), reason: z.string() })),
});
export type WorkspaceManifest = z.infer<typeof workspaceManifestSchema>;
