import { ApiError, buildMomentId, isMomentId, parseMomentId } from "@throughline/api";
import type { StateSource } from "../history/historyWork.ts";
import type { Board } from "../store/BoardStore.ts";
import { contentName } from "../content/openBoard.ts";
import { presentSource } from "./presentSource.ts";
import { findRevision } from "./revisions.ts";
import type { Services } from "./Services.ts";

/** A point of a board's past or its present, with what is needed to build it. */
export interface HistoryPoint {
  /** As in the API; null: before the first moment that is kept. */
  readonly point: string | null;
  /** Milliseconds since 1970; null where that isn't known. */
  readonly at: number | null;
  /** The number of the log's last row in it, where that is known. */
  readonly seq?: number;
  readonly source: StateSource;
}

type PointServices = Pick<Services, "store" | "history">;

/** Finds a point by its name in the API. @throws ApiError `not-found` when it isn't this board's, or isn't kept any more. */
export async function findPoint(services: PointServices, board: Board, point: string): Promise<HistoryPoint> {
  if (point === "now") {
    return { point, at: Date.now(), source: await presentSource(services, board) };
  }
  if (!isMomentId(point)) {
    const { state, createdAt } = await findRevision(services, board, point);
    return { point, at: createdAt, source: { key: point, base: new Uint8Array(state), updates: [] } };
  }
  const { reader } = services.history;
  const document = contentName(board.id);
  const seq = parseMomentId(point);
  const moment = await reader.find(document, seq);
  const source = moment && (await reader.stateAfter(document, seq));
  if (moment === undefined || source === undefined) throw noSuchMoment();
  return { point, at: moment.endedAt, seq, source };
}

/**
 * The point before another: of a moment the one that ends where it begins; of a revision and of now the newest moment
 * that had ended by then. Before the first moment ever the board was empty; before the first one that is kept nobody
 * knows how it was, and then it is taken to have been as it was after it.
 */
export async function findPointBefore(
  services: PointServices,
  board: Board,
  { point, at, seq: ownSeq }: HistoryPoint,
): Promise<HistoryPoint> {
  const { reader } = services.history;
  const document = contentName(board.id);
  const own = ownSeq === undefined ? undefined : await reader.find(document, ownSeq);
  const earlier = own === undefined ? await reader.findLastBy(document, at ?? 0) : undefined;
  const seq = own === undefined ? earlier?.uptoSeq : own.fromSeq - 1;
  const source = seq === undefined ? undefined : await reader.stateAfter(document, seq);
  if (seq === undefined || source === undefined) {
    return { ...(await findPoint(services, board, point ?? "now")), point: null };
  }
  const before = earlier ?? (await reader.find(document, seq));
  if (before === undefined || before.authors.length === 0) return { point: null, at: null, seq, source };
  return { point: buildMomentId(seq), at: before.endedAt, seq, source };
}

/** What to say about a moment that isn't there. */
export function noSuchMoment(): ApiError {
  return new ApiError("not-found", "This board has no such moment, or it is not kept any more");
}
