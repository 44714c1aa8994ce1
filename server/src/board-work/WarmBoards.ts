import { migrate, Board, versionState } from "@throughline/model";
import * as Y from "yjs";
import { applyPlainly } from "../history/applyRows.ts";
import { buildState } from "../history/buildState.ts";
import { unpackRows } from "../history/packRows.ts";
import { requireKind } from "../history/readStateContent.ts";
import type { LoggedBoard } from "./boardWork.ts";

/** A board that the thread has. */
export interface WarmBoard {
  readonly board: Board;
  seq: number;
  /** It was brought to today's format here, which whoever opens it will do in the log, too: what comes after that isn't for this one. */
  readonly isAhead: boolean;
  /** Roughly what it costs to keep. */
  bytes: number;
}

/**
 * The boards that a thread was asked for last, so that the next question needs only what was written since: to build a
 * board of 10,000 cards takes 300 ms, to bring it up to date 1.
 */
export class WarmBoards {
  readonly #most: number;
  readonly #boards = new Map<string, WarmBoard>();

  /** Keeps boards of so many bytes of state together, and always the last one. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The board as the log has it, in today's format; undefined when it has to be given whole. @throws Error when it can't be read. */
  bringUpToDate(logged: LoggedBoard): WarmBoard | undefined {
    const { document, after, seq, source } = logged;
    let warm = this.#boards.get(document);
    if (after === undefined) {
      this.drop(document);
      warm = build(logged);
    } else if (warm === undefined || warm.seq !== after || (warm.isAhead && seq !== after)) return undefined;
    else {
      const { doc } = warm.board;
      if (source.base !== undefined) Y.applyUpdateV2(doc, source.base);
      if (source.rows !== undefined) applyPlainly(doc, unpackRows(source.rows));
      warm.bytes += sizeOf(logged);
      warm.seq = seq;
    }
    // The last used are the last in the map.
    this.#boards.delete(document);
    this.#boards.set(document, warm);
    this.#makeRoom();
    return warm;
  }

  /** Forgets a board, because something was tried on it. */
  drop(document: string): void {
    const warm = this.#boards.get(document);
    this.#boards.delete(document);
    warm?.board.destroy();
    warm?.board.doc.destroy();
  }

  #makeRoom(): void {
    let bytes = 0;
    for (const warm of this.#boards.values()) bytes += warm.bytes;
    for (const [document, warm] of this.#boards) {
      if (bytes <= this.#most || this.#boards.size === 1) return;
      bytes -= warm.bytes;
      this.drop(document);
    }
  }
}

function build(logged: LoggedBoard): WarmBoard {
  const { schema } = requireKind(logged.kind);
  const document = buildState(logged.source);
  try {
    const isAhead = versionState(document, schema) !== "current";
    migrate(document, schema);
    return { board: new Board(document, schema), seq: logged.seq, isAhead, bytes: sizeOf(logged) };
  } catch (error) {
    document.destroy();
    throw error;
  }
}

function sizeOf({ source }: LoggedBoard): number {
  return (source.base?.byteLength ?? 0) + (source.rows?.bytes.byteLength ?? 0);
}
