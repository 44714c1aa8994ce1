import type { Revision } from "../../store/RevisionStore.ts";
import { presentTime } from "../boards/presentBoard.ts";

/** A revision as the API shows it. */
export function presentRevision(
  { id, name, automatic, createdAt, createdBy }: Revision,
  names: ReadonlyMap<string, string>,
) {
  const by = createdBy === null ? undefined : names.get(createdBy);
  return { id, name, automatic, createdAt: presentTime(createdAt), createdBy: by ?? null };
}
