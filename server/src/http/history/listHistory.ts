import { ApiError, type Routes } from "@throughline/api";
import { contentName } from "../../content/openBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { MomentSummary } from "../../store/HistoryStore.ts";
import type { Revision } from "../../store/RevisionStore.ts";
import { presentTime } from "../boards/presentBoard.ts";
import type { Handler } from "../handler.ts";
import { presentRevision } from "../revisions/presentRevision.ts";
import { authorsOf, presentListed } from "./presentMoment.ts";

/** Where a page ended: the number of the last moment that was looked at, and the last revision that was shown. */
interface Cursor {
  readonly seq?: number;
  readonly revision?: { readonly createdAt: number; readonly id: string };
}

/** A board's timeline: moments and revisions together, by the time at which they ended or were saved. */
export const listHistory: Handler<Routes["listHistory"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const { reader, days } = services.history;
  const document = contentName(board.id);
  const cursor = readCursor(query.before);
  // Who opens the timeline looks at some of it soon.
  if (query.before === undefined) reader.prepare();
  const isGoingOn = query.before === undefined && (await reader.upToNow(document));
  const { limit, element } = query;
  const [listed, revisions, since] = await Promise.all([
    reader.list(document, { before: cursor.seq, limit, element }),
    element === undefined ? services.store.revisions.list(board.id) : [],
    reader.since(document),
  ]);
  const later = revisions
    .toSorted(byAge)
    .filter((revision) => !cursor.revision || byAge(revision, cursor.revision) > 0);
  const page = merge(listed.moments, later, limit);
  const moments = page.filter((entry) => "uptoSeq" in entry);
  const shown = page.filter((entry) => "createdAt" in entry);
  const names = await services.people.namesOf([...authorsOf(moments), ...shown.map(({ createdBy }) => createdBy)]);
  const allMoments = moments.length === listed.moments.length;
  const isLast = allMoments && listed.isEnd && shown.length === later.length;
  const next = {
    seq: allMoments ? listed.seenSeq : (moments.at(-1)?.uptoSeq ?? cursor.seq),
    revision: shown.at(-1) ?? cursor.revision,
  };
  return {
    entries: page.map((entry) =>
      "uptoSeq" in entry
        ? presentListed(entry, names)
        : { type: "revision" as const, ...presentRevision(entry, names) },
    ),
    next: isLast ? null : writeCursor(next),
    keptSince: since === undefined ? null : presentTime(since),
    days,
    isGoingOn,
  };
};

/** The newest entries of both lists, newest first. */
function merge(
  moments: readonly MomentSummary[],
  revisions: readonly Revision[],
  limit: number,
): readonly (MomentSummary | Revision)[] {
  const page: (MomentSummary | Revision)[] = [];
  for (let m = 0, r = 0; page.length < limit;) {
    const moment = moments[m];
    const revision = revisions[r];
    // A revision is saved after what is in it, so it stands above the moment of the same time.
    if (revision !== undefined && (moment === undefined || revision.createdAt >= moment.endedAt)) {
      page.push(revision);
      r += 1;
    } else if (moment !== undefined) {
      page.push(moment);
      m += 1;
    } else break;
  }
  return page;
}

type Dated = Pick<Revision, "createdAt" | "id">;

function byAge(a: Dated, b: Dated): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function writeCursor({ seq, revision }: Cursor): string {
  return `${seq ?? ""}.${revision?.createdAt ?? ""}.${revision?.id ?? ""}`;
}

/** @throws ApiError `invalid-request` when it isn't one that was given out. */
function readCursor(text: string | undefined): Cursor {
  if (text === undefined) return {};
  const [, seq = "", createdAt = "", id = ""] = /^(\d{0,15})\.(\d{0,15})\.([\w-]{0,64})$/.exec(text) ?? [];
  if (seq === "" && createdAt === "") {
    const message = "is not the end of a page";
    throw new ApiError("invalid-request", "The request is not valid", [{ path: ["query", "before"], message }]);
  }
  return {
    ...(seq !== "" && { seq: Number(seq) }),
    ...(createdAt !== "" && { revision: { createdAt: Number(createdAt), id } }),
  };
}
