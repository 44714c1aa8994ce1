import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { BackupError } from "./BackupError.ts";
import {
  anyHeaderSchema,
  formatVersion,
  frameTypes,
  headerSchema,
  manifestSchema,
  partSchema,
  type BackupHeader,
  type BackupManifest,
  type BackupPart,
  type PortableRow,
} from "./backupFormat.ts";
import { readFrames, type Frame } from "./frames.ts";
import { decodeRows } from "./rowBatch.ts";

/** What a backup consists of, in the order in which it comes; the manifest is last and has been compared with all of it. */
export type BackupItem =
  | { readonly type: "header"; readonly header: BackupHeader }
  | { readonly type: "rows"; readonly part: BackupPart; readonly rows: readonly PortableRow[] }
  | { readonly type: "manifest"; readonly manifest: BackupManifest };

/**
 * Reads a backup file from its beginning to its end.
 * Throws a BackupError that says what is wrong: not a backup, of a newer program, cut off, damaged; the last two
 * perhaps only after much of it was given, so nothing may become final before the manifest came.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupItem> {
  const frames = readFrames(decompressed(file));
  const first = await frames.next();
  if (first.done === true) throw new BackupError(`${file} is empty`);
  yield { type: "header", header: readHeader(first.value, file) };
  const headerSha256 = createHash("sha256").update(first.value.payload).digest("hex");
  const found: BackupManifest["parts"] = [];
  let open: { part: BackupPart; rows: number; bytes: number; hash: ReturnType<typeof createHash> } | undefined;
  const finishPart = () => {
    if (open === undefined) return;
    found.push({ ...open.part, rows: open.rows, bytes: open.bytes, sha256: open.hash.digest("hex") });
    open = undefined;
  };
  let manifest: BackupManifest | undefined;
  for await (const { type, payload } of frames) {
    if (manifest !== undefined) throw damaged("something follows its end");
    if (type === frameTypes.part) {
      finishPart();
      open = { part: parse(partSchema, payload), rows: 0, bytes: 0, hash: createHash("sha256") };
    } else if (type === frameTypes.rows && open !== undefined) {
      const rows = decodeRows(payload, open.part.columns.length);
      open.hash.update(payload);
      open.rows += rows.length;
      open.bytes += payload.byteLength;
      yield { type: "rows", part: open.part, rows };
    } else if (type === frameTypes.manifest) {
      finishPart();
      manifest = parse(manifestSchema, payload);
      if (JSON.stringify(manifest) !== JSON.stringify({ headerSha256, parts: found }))
        throw damaged("its sums don't fit its content");
    } else throw damaged("an unknown piece is in it");
  }
  if (manifest === undefined) throw new BackupError(`The backup ${file} is cut off`);
  yield { type: "manifest", manifest };
}

async function* decompressed(file: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  pipeline(source, gunzip, () => {});
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    throw new BackupError(explain(error, file), { cause: error });
  } finally {
    source.destroy();
  }
}

function explain(error: unknown, file: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `There is no file ${file}`;
  if (code === "Z_BUF_ERROR") return `The backup ${file} is cut off`;
  if (code === "Z_DATA_ERROR") return `${file} is not a backup, or it is damaged`;
  return `${file} can't be read: ${error instanceof Error ? error.message : String(error)}`;
}

function readHeader({ type, payload }: Frame, file: string): BackupHeader {
  const value = type === frameTypes.header ? parseJson(payload) : undefined;
  const known = anyHeaderSchema.safeParse(value);
  if (!known.success) throw new BackupError(`${file} is not a backup of this program`);
  if (known.data.version > formatVersion) {
    throw new BackupError(`The backup ${file} was made by a newer version of the program; update this one first`);
  }
  return parse(headerSchema, payload);
}

function parse<Schema extends z.ZodType>(schema: Schema, payload: Uint8Array): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(payload));
  if (!parsed.success) throw damaged("a description in it can't be read");
  return parsed.data;
}

function parseJson(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
  } catch {
    return undefined;
  }
}

function damaged(how: string): BackupError {
  return new BackupError(`The backup is damaged: ${how}`);
}
