import { z } from "zod";

/** Number of the format that this program writes, and the newest that it reads. */
export const formatVersion = 1;

/** The databases that a backup can come from and go to. */
const storeKinds = ["sqlite", "postgres"] as const;
export type StoreKind = (typeof storeKinds)[number];

/** How the databases are called in messages. */
export const storeNames: Readonly<Record<StoreKind, string>> = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** Any version's beginning; enough to tell that a file is a backup, and of which format. */
export const anyHeaderSchema = z.object({
  format: z.literal("throughline-backup"),
  version: z.number().int().positive(),
});

/** What a backup says of itself at its beginning. */
export const headerSchema = anyHeaderSchema.extend({
  /** Version of the program that wrote it. */
  program: z.string(),
  store: z.enum(storeKinds),
  /** Names of the migrations that the database had seen, oldest first. */
  migrations: z.array(z.string()),
  /** When the moment was that the backup shows, ISO 8601. */
  createdAt: z.iso.datetime(),
  /** What cookies and tokens are signed with; null where the database has never been served. */
  secret: z.string().nullable(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands before the rows of a table. */
export const partSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type BackupPart = z.infer<typeof partSchema>;

/** What a backup holds, told at its end, when it is known. A file without it is cut off. */
export const manifestSchema = z.object({
  /** Of the header's bytes. */
  headerSha256: sha256Schema,
  parts: z.array(
    partSchema.extend({
      rows: z.number().int().nonnegative(),
      bytes: z.number().int().nonnegative(),
      /** Of the rows' bytes as they stand in the file. */
      sha256: sha256Schema,
    }),
  ),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/** What a frame of the file holds. */
export const frameTypes = { header: 1, part: 2, rows: 3, manifest: 4 } as const;

/** A value in a row, whatever database it stood in: dates are ISO text, booleans 0 or 1, JSON is its text. */
export type PortableValue = string | number | Uint8Array | null;
export type PortableRow = readonly PortableValue[];
