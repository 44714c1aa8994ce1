import { visibleLine } from "@throughline/model";
import type { Revision } from "../../store/RevisionStore.ts";
import { presentTime } from "../boards/presentBoard.ts";

/** A revision as the API shows it. */
export function presentRevision(
  { id, name, automatic, createdAt, createdBy }: Revision,
  names: ReadonlyMap<string, string>,
) {
  const by = createdBy === null ? undefined : names.get(createdBy);
  // Also of those that came before names were looked at.
  const label = name === null ? null : visibleLine(name);
  return { id, name: label, automatic, createdAt: presentTime(createdAt), createdBy: by ?? null };
}
