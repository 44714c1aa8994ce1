import { buildMomentId } from "@throughline/api";
import type { MomentSummary } from "../../store/HistoryStore.ts";
import { presentTime } from "../boards/presentBoard.ts";

/** The name of who wrote something: none for the server itself, and for who has no account any more. */
export function presentPerson(id: string | null, names: ReadonlyMap<string, string>) {
  return { id, name: names.get(id ?? "") ?? "" };
}

/** A moment as the API shows it. */
export function presentMoment(moment: MomentSummary, names: ReadonlyMap<string, string>) {
  const { uptoSeq, startedAt, endedAt, authors, touched } = moment;
  return {
    type: "moment" as const,
    id: buildMomentId(uptoSeq),
    startedAt: presentTime(startedAt),
    endedAt: presentTime(endedAt),
    people: authors.map(({ userId, updates }) => ({ ...presentPerson(userId, names), changes: updates })),
    touched: touched.length,
  };
}

/** A moment as the timeline shows it. */
export function presentListed(moment: MomentSummary, names: ReadonlyMap<string, string>) {
  const elementIds = moment.touched.map(({ element }) => element);
  return { ...presentMoment(moment, names), elementIds, isFirst: moment.fromSeq === 1 };
}

/** What was touched in a moment and by whom, as the API shows it. */
export function presentTouched({ touched }: MomentSummary) {
  return touched.map(({ element, by }) => ({ id: element, by: [...by] }));
}

/** Everyone who wrote in these moments, for looking up their names. */
export function authorsOf(moments: readonly MomentSummary[]): (string | null)[] {
  return moments.flatMap(({ authors }) => authors.map(({ userId }) => userId));
}
