import { kindById, type Kind } from "@throughline/kinds";
import { Board, migrateForReading, readContent, type BoardContent } from "@throughline/model";
import { applyRow } from "@throughline/guard";
import * as Y from "yjs";
import { contentName } from "../../content/openBoard.ts";
import type { PortableValue } from "../format/backupFormat.ts";
import type { Progress } from "../format/writeBackup.ts";
import type { TableSource } from "../TableSource.ts";
import type { FileSink } from "./FileSink.ts";
import { freshName } from "./freshName.ts";
import { readRecords, type TableRecord } from "./readRecords.ts";
import { SinkError } from "./SinkError.ts";
import {
  manifestName,
  peopleName,
  workspaceFormatVersion,
  type ExportedBoard,
  type ExportedPerson,
  type WorkspaceManifest,
} from "./workspaceManifest.ts";

/**
 * Writes a whole workspace as open files: each board and each of its named revisions in the JSON that the board's own
 * export has, the people without secrets, and a manifest. A board that can't be read is named in the manifest.
 * Throws a SinkError when the files can't be written.
 */
export async function exportWorkspace(
  source: TableSource,
  sink: FileSink,
  program: string,
  onProgress: (progress: Progress) => void = () => {},
): Promise<WorkspaceManifest> {
  const boards: ExportedBoard[] = [];
  const missing: WorkspaceManifest["missing"] = [];
  const taken = new Set<string>();
  for await (const row of readRecords(source, "boards")) {
    const folder = `boards/${freshName(text(row.title), taken)}`;
    try {
      boards.push(await exportBoard(source, sink, row, folder));
    } catch (error) {
      if (error instanceof SinkError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      missing.push({ board: text(row.id), title: text(row.title), reason });
    }
    onProgress({ table: "boards", rows: boards.length });
  }
  const people: ExportedPerson[] = [];
  for await (const row of readRecords(source, "user")) {
    const { id, name, email, role } = row;
    people.push({ id: text(id), name: text(name), email: email === null ? null : text(email), role: text(role) });
  }
  await sink.add(peopleName, json(people));
  const createdAt = source.at.toISOString();
  const format = "throughline-workspace";
  const manifest: WorkspaceManifest = { format, version: workspaceFormatVersion, program, createdAt, boards, missing };
  await sink.add(manifestName, json(manifest));
  await sink.finish();
  return manifest;
}

async function exportBoard(
  source: TableSource,
  sink: FileSink,
  row: TableRecord,
  folder: string,
): Promise<ExportedBoard> {
  const id = text(row.id);
  const kind = kindById(text(row.kind));
  if (kind === undefined) throw new Error(`There is no kind of board called "${text(row.kind)}"`);
  const file = `${folder}/board.json`;
  const content = await readDocument(source, kind, contentName(id));
  await sink.add(file, json({ ...content, title: content.title === "" ? text(row.title) : content.title }));
  const revisions: ExportedBoard["revisions"] = [];
  const taken = new Set<string>();
  for await (const revision of readRecords(source, "revisions", { column: "boardId", value: id })) {
    // Tables of before there were automatic ones with names have no such column.
    if (revision.name === null || Number(revision.automatic ?? 0) === 1) continue;
    const name = text(revision.name);
    const place = `${folder}/revisions/${freshName(name, taken)}.json`;
    const state = contentOf(kind, (document) => Y.applyUpdateV2(document, bytes(revision.state)));
    await sink.add(place, json(state));
    revisions.push({ name, createdAt: time(revision.createdAt), file: place });
  }
  return {
    id,
    title: text(row.title),
    kind: kind.id,
    owner: text(row.ownerId),
    createdAt: time(row.createdAt),
    updatedAt: time(row.updatedAt),
    inBin: row.deletedAt !== null,
    file,
    revisions,
  };
}

/** What everybody's acknowledged changes make of a document: its snapshot and the rows above it. */
async function readDocument(source: TableSource, kind: Kind, document: string): Promise<BoardContent> {
  const where = { column: "document", value: document };
  const updates: { seq: number; update: Uint8Array }[] = [];
  for await (const row of readRecords(source, "updates", where)) {
    updates.push({ seq: Number(row.seq), update: bytes(row.data) });
  }
  const states: Uint8Array[] = [];
  for await (const row of readRecords(source, "snapshots", where)) states.push(bytes(row.state));
  updates.sort((a, b) => a.seq - b.seq);
  return contentOf(kind, (target) => {
    for (const state of states) Y.applyUpdateV2(target, state);
    for (const { update } of updates) applyIfPossible(target, update);
  });
}

/** A row that can't be applied is left out, as it is by the server, which says so when the board is opened. */
function applyIfPossible(document: Y.Doc, update: Uint8Array): void {
  try {
    Y.decodeUpdate(update);
    applyRow(document, update);
  } catch {
    // The rest of the board is worth as much as without it.
  }
}

/** A document's content in today's format. */
function contentOf(kind: Kind, fill: (document: Y.Doc) => void): BoardContent {
  const document = new Y.Doc();
  try {
    document.transact(() => fill(document));
    migrateForReading(document, kind.schema);
    const board = new Board(document, kind.schema);
    const content = readContent(board);
    board.destroy();
    return content;
  } finally {
    document.destroy();
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function time(ms: PortableValue | undefined): string {
  return new Date(Number(ms)).toISOString();
}

function text(value: PortableValue | undefined): string {
  if (typeof value !== "string") throw new TypeError("A text was expected in the database");
  return value;
}

function bytes(value: PortableValue | undefined): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError("Bytes were expected in the database");
  return value;
}
