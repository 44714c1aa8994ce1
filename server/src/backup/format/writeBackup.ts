import { createHash } from "node:crypto";
import type { TableSource } from "../TableSource.ts";
import { formatVersion, frameTypes, type BackupHeader, type BackupManifest } from "./backupFormat.ts";
import { encodeFrame } from "./frames.ts";
import { RowBatch } from "./rowBatch.ts";

/** How far a backup or a restore has come. */
export interface Progress {
  readonly table: string;
  readonly rows: number;
}

const batchBytes = 512 * 1024;
const text = new TextEncoder();

/** A backup of a source as bytes, not yet compressed: header, tables, manifest. Reads as fast as its reader takes. */
export async function* writeBackup(
  source: TableSource,
  program: string,
  onProgress: (progress: Progress) => void = () => {},
): AsyncGenerator<Uint8Array, BackupManifest> {
  const header: BackupHeader = {
    format: "throughline-backup",
    version: formatVersion,
    program,
    store: source.store,
    migrations: [...source.migrations],
    createdAt: source.at.toISOString(),
    secret: source.secret,
  };
  const headerBytes = json(header);
  yield encodeFrame(frameTypes.header, headerBytes);
  const parts: BackupManifest["parts"] = [];
  for (const part of source.tables) {
    yield encodeFrame(frameTypes.part, json(part));
    const hash = createHash("sha256");
    const batch = new RowBatch();
    let [rows, bytes] = [0, 0];
    const flush = () => {
      rows += batch.rows;
      bytes += batch.bytes;
      const payload = batch.take();
      hash.update(payload);
      onProgress({ table: part.table, rows });
      return encodeFrame(frameTypes.rows, payload);
    };
    for await (const row of source.rows(part)) {
      batch.add(row);
      if (batch.bytes >= batchBytes) yield flush();
    }
    if (batch.rows > 0) yield flush();
    parts.push({ ...part, rows, bytes, sha256: hash.digest("hex") });
  }
  const manifest = { headerSha256: createHash("sha256").update(headerBytes).digest("hex"), parts };
  yield encodeFrame(frameTypes.manifest, json(manifest));
  return manifest;
}

function json(value: unknown): Uint8Array {
  return text.encode(JSON.stringify(value));
}
