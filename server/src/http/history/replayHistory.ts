import { ApiError, buildMomentId, parseMomentId, type Routes } from "@throughline/api";
import { noSuchMoment } from "../../commands/historyPoint.ts";
import { contentName } from "../../content/openBoard.ts";
import type { HistoryReader, MomentSpan } from "../../history/HistoryReader.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Moment } from "../../store/HistoryStore.ts";
import { presentTime } from "../boards/presentBoard.ts";
import type { Handler } from "../handler.ts";
import { authorsOf, presentMoment, presentTouched } from "./presentMoment.ts";

/** A page holds so many moments at most, and ends before it would have more bytes of updates than this. */
const pageLimits = { moments: 300, bytes: 4 * 1024 * 1024 } as const;

/** A board's past, to be played on a document of the caller's own. */
export const replayHistory: Handler<Routes["replayHistory"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const { reader } = services.history;
  const document = contentName(board.id);
  if (query.to === undefined && query.after === undefined) await reader.upToNow(document);
  const whole = await findRange(reader, document, query.from, query.to);
  const afterSeq = query.after === undefined ? whole.startSeq : parseMomentId(query.after);
  const ahead = whole.moments.filter(({ uptoSeq }) => uptoSeq > afterSeq).slice(0, pageLimits.moments);
  const uptoSeq = ahead.at(-1)?.uptoSeq ?? afterSeq;
  const page = cutPage(await reader.updatesAfter(document, afterSeq, uptoSeq));
  const last = page.at(-1)?.uptoSeq ?? uptoSeq;
  const isLast = last >= (whole.moments.at(-1)?.uptoSeq ?? 0);
  const base = query.after === undefined ? await readBase(reader, document, whole.startSeq) : null;
  const names = await services.people.namesOf(authorsOf(page));
  const endedAt = whole.moments.at(-1)?.endedAt;
  return {
    base: base === null ? null : Buffer.from(base).toString("base64"),
    baseAt: base === null || whole.startedAt === undefined ? null : presentTime(whole.startedAt),
    moments: page.map((moment) => ({
      ...presentMoment(moment, names),
      elements: presentTouched(moment),
      update: Buffer.from(moment.update).toString("base64"),
    })),
    next: isLast ? null : buildMomentId(last),
    total: whole.moments.filter(({ hasAuthors }) => hasAuthors).length,
    endsAt: endedAt === undefined ? null : presentTime(endedAt),
  };
};

interface ReplayRange {
  /** The number after which it begins. */
  readonly startSeq: number;
  /** When the board was as it is at the beginning. */
  readonly startedAt: number | undefined;
  readonly moments: readonly MomentSpan[];
}

/** @throws ApiError `not-found` when an end isn't kept, `invalid-request` when they are the wrong way round. */
async function findRange(
  reader: HistoryReader,
  document: string,
  fromId: string | undefined,
  toId: string | undefined,
): Promise<ReplayRange> {
  const from = fromId === undefined ? undefined : await reader.find(document, parseMomentId(fromId));
  const to = toId === undefined ? undefined : await reader.find(document, parseMomentId(toId));
  if ((fromId !== undefined && from === undefined) || (toId !== undefined && to === undefined)) throw noSuchMoment();
  if (from && to && from.uptoSeq > to.uptoSeq) {
    const message = "must not be before `from`";
    throw new ApiError("invalid-request", "The request is not valid", [{ path: ["query", "to"], message }]);
  }
  const listed = await reader.spans(document, from?.endedAt ?? 0, to?.uptoSeq ?? Number.MAX_SAFE_INTEGER - 1);
  if (from !== undefined) {
    const moments = listed.filter(({ uptoSeq }) => uptoSeq > from.uptoSeq);
    return { startSeq: from.uptoSeq, startedAt: from.endedAt, moments };
  }
  const [first, ...rest] = listed;
  if (first === undefined) return { startSeq: 0, startedAt: undefined, moments: [] };
  // Before the first one, if what is kept leads there; else after it.
  const before = first.fromSeq - 1;
  const isKnown = before < first.uptoSeq && (await reader.stateAfter(document, before)) !== undefined;
  return isKnown
    ? { startSeq: before, startedAt: first.startedAt, moments: listed }
    : { startSeq: first.uptoSeq, startedAt: first.endedAt, moments: rest };
}

async function readBase(reader: HistoryReader, document: string, seq: number): Promise<Uint8Array> {
  const source = await reader.stateAfter(document, seq);
  if (source === undefined) throw noSuchMoment();
  return reader.mergeState(source);
}

function cutPage(moments: readonly Moment[]): readonly Moment[] {
  let bytes = 0;
  const end = moments.findIndex(({ update }, index) => {
    bytes += update.byteLength;
    return index > 0 && bytes > pageLimits.bytes;
  });
  return end === -1 ? moments : moments.slice(0, end);
}
