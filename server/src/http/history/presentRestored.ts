import type { RouteJson, Routes } from "@throughline/api";
import type { Restored } from "../../commands/restorePoint.ts";
import type { Services } from "../../commands/Services.ts";
import { presentRevision } from "../revisions/presentRevision.ts";

/** What a restore did, as the API shows it. */
export async function presentRestored(
  { people }: Pick<Services, "people">,
  { saved, restored, removed, unplaced, title }: Restored,
): Promise<RouteJson<Routes["restoreMoment"]>> {
  const names = await people.namesOf([saved.createdBy]);
  return {
    saved: presentRevision(saved, names),
    elements: [...restored],
    removed: [...removed],
    unplaced: [...unplaced],
    title,
  };
}
