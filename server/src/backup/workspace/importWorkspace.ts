import { kindById, planBoardFile, type Kind } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import * as Y from "yjs";
import type { z } from "zod";
import { createId } from "../../machine/secretToken.ts";
import { contentName } from "../../content/openBoard.ts";
import { describeBoard, type BoardDescription } from "../../content/describeBoard.ts";
import type { Store } from "../../store/Store.ts";
import { BackupError } from "../format/BackupError.ts";
import type { FileSource } from "./FileSource.ts";
import {
  manifestName,
  peopleName,
  peopleSchema,
  workspaceFormatVersion,
  workspaceManifestSchema,
  type ExportedBoard,
  type ExportedPerson,
} from "./workspaceManifest.ts";

/** Whom imported boards can belong to. */
export interface ImportPeople {
  /** Gets the boards of people who have no account here. */
  readonly ownerId: string;
  /** Ids of this workspace's people by their addresses, in small letters. */
  readonly idByEmail: ReadonlyMap<string, string>;
}

/** What became of one board. */
export interface ImportedBoard {
  readonly title: string;
  /** Its new id; null when it was left out. */
  readonly id: string | null;
  readonly read: number;
  readonly kept: number;
  /** What was left out, with the reason. */
  readonly dropped: readonly string[];
}

type ImportStore = Pick<Store, "boards" | "updates" | "revisions" | "claims">;

/**
 * Makes a new board of every board of an exported workspace; what is there already is never touched. Boards get new
 * ids, their elements keep theirs. What can't be read is left out and told with its reason.
 * Throws a BackupError when it isn't an exported workspace, or one of a newer program.
 */
export async function importWorkspace(
  files: FileSource,
  store: ImportStore,
  people: ImportPeople,
  onBoard: (board: ImportedBoard) => void = () => {},
): Promise<ImportedBoard[]> {
  const manifest = await readJson(files, manifestName, workspaceManifestSchema);
  if (manifest.version > workspaceFormatVersion) {
    throw new BackupError("The workspace was exported by a newer version of the program; update this one first");
  }
  const emails = new Map(
    (await readJson(files, peopleName, peopleSchema)).map(({ id, email }) => [id, email] as const),
  );
  const imported: ImportedBoard[] = [];
  for (const board of manifest.boards) {
    const result = await importBoard(files, store, board, ownerOf(board, emails, people));
    imported.push(result);
    onBoard(result);
  }
  return imported;
}

function ownerOf(
  board: ExportedBoard,
  emails: ReadonlyMap<string, ExportedPerson["email"]>,
  { ownerId, idByEmail }: ImportPeople,
): string {
  const email = emails.get(board.owner);
  return (email === undefined || email === null ? undefined : idByEmail.get(email.toLowerCase())) ?? ownerId;
}

async function importBoard(
  files: FileSource,
  store: ImportStore,
  exported: ExportedBoard,
  ownerId: string,
): Promise<ImportedBoard> {
  const { title } = exported;
  const leftOut = (reason: string) => ({ title, id: null, read: 0, kept: 0, dropped: [reason] });
  const kind = kindById(exported.kind);
  if (kind === undefined) return leftOut(`There is no kind of board called "${exported.kind}"`);
  let main: BuiltBoard;
  try {
    main = await buildBoard(files, kind, exported.file);
  } catch (error) {
    if (error instanceof BackupError) return leftOut(error.message);
    throw error;
  }
  const dropped = [...main.dropped];
  const id = createId();
  const name = contentName(id);
  try {
    // The content is stored before the board is in any list.
    await store.claims.claim(name, [main.clientId], "server");
    const indexedSeq = await store.updates.append(name, main.update, { userId: ownerId, at: Date.now() });
    const { described } = main;
    await store.boards.create({
      id,
      kind: kind.id,
      title: described.title,
      ownerId,
      createdAt: Date.parse(exported.createdAt),
    });
    const updatedAt = Date.parse(exported.updatedAt);
    await store.boards.updateIndex(id, { ...described, updatedAt, updatedBy: null, indexedSeq });
    for (const revision of exported.revisions) {
      try {
        const { state } = await buildBoard(files, kind, revision.file);
        const createdAt = Date.parse(revision.createdAt);
        await store.revisions.create(
          {
            id: createId(),
            boardId: id,
            name: revision.name.slice(0, 200),
            automatic: false,
            createdAt,
            createdBy: null,
          },
          { state },
        );
      } catch (error) {
        if (!(error instanceof BackupError)) throw error;
        dropped.push(`Revision “${revision.name}”: ${error.message}`);
      }
    }
    if (exported.inBin) await store.boards.bin(id, Date.now());
  } catch (error) {
    await store.boards.purge(id);
    await store.updates.delete(name);
    throw error;
  }
  return { title: main.described.title, id, read: main.read, kept: main.kept, dropped };
}

interface BuiltBoard {
  readonly update: Uint8Array;
  /** The same, encoding v2. */
  readonly state: Uint8Array;
  readonly clientId: number;
  readonly described: BoardDescription;
  readonly read: number;
  readonly kept: number;
  readonly dropped: readonly string[];
}

async function buildBoard(files: FileSource, kind: Kind, file: string): Promise<BuiltBoard> {
  const planned = planBoardFile(kind, parseJson(await files.read(file), file));
  if (!planned.ok) throw new BackupError(planned.message);
  const { report, build } = planned.plan;
  const document = new Y.Doc();
  try {
    const board = new Board(document, kind.schema);
    const origin = createOrigin("import");
    initialize(board, planned.title, origin);
    board.transact(origin, build);
    const described = describeBoard(kind, board);
    board.destroy();
    return {
      update: Y.encodeStateAsUpdate(document),
      state: Y.encodeStateAsUpdateV2(document),
      clientId: document.clientID,
      described,
      read: report.read,
      kept: report.kept,
      dropped: report.dropped.map(({ line, reason }) => `Element ${line} ${reason}`),
    };
  } finally {
    document.destroy();
  }
}

async function readJson<Schema extends z.ZodType>(
  files: FileSource,
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(await files.read(name), name));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BackupError(
    `"${name}" is not of an exported workspace: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
  );
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupError(`"${name}" is not JSON`);
  }
}
