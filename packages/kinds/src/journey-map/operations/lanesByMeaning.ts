import { rootContainer, type BoardWriter } from "@throughline/model";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { foldName, nameOfCopied, type FragmentElement } from "../../placing/readFragment.ts";
import { lane } from "../elements/lane/lane.ts";
import { lanesOf } from "../read.ts";

/**
 * The lane of this board for each lane of another that cards were copied from: the one of the same name, else one of the
 * same type (rather one that no other has been found for), else a new one at the bottom like it.
 */
export function lanesByMeaning(board: BoardWriter, sources: readonly FragmentElement[]): ReadonlyMap<string, string> {
  const lanes = lanesOf(board);
  const meant = new Map<string, string>();
  for (const source of sources) {
    const name = nameOfCopied(source);
    const same = name === "" ? undefined : lanes.find(({ title }) => foldName(title) === name);
    if (same) meant.set(source.id, same.id);
  }
  for (const source of sources) {
    if (meant.has(source.id)) continue;
    const taken = new Set(meant.values());
    const alike = lanes.filter(
      ({ laneType }) => laneType === (source.content.laneType ?? lane.values.laneType.fallback),
    );
    const found = alike.find(({ id }) => !taken.has(id)) ?? alike[0];
    const place = () => [rootContainer, "", orderKeyFor(board, { type: lane, container: rootContainer })];
    meant.set(source.id, found?.id ?? board.insertRecord(lane, { ...source.content, place: place() }));
  }
  return meant;
}
