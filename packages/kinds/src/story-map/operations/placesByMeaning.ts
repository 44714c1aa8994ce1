import { rootContainer, type BoardWriter } from "@throughline/model";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { foldName, inSourceOrder, nameOfCopied, type FragmentElement } from "../../placing/readFragment.ts";
import { release } from "../elements/release/release.ts";
import { task } from "../elements/task/task.ts";
import { readStoryMap } from "../read.ts";

/**
 * The release or task of this map for each of another that stories were copied from: the one of the same name, and for a
 * release else a new last one like it. One without a name means nothing; its stories go to Later.
 */
export function placesByMeaning(board: BoardWriter, sources: readonly FragmentElement[]): ReadonlyMap<string, string> {
  const { releases, tasks } = readStoryMap(board);
  const meant = new Map<string, string>();
  for (const source of inSourceOrder(sources)) {
    const name = nameOfCopied(source);
    if (name === "" || board.get(source.id)) continue;
    const among = source.type === release ? releases : source.type === task ? tasks : [];
    const same = among.find(({ title }) => foldName(title) === name);
    if (same) meant.set(source.id, same.id);
    else if (source.type === release) {
      const order = orderKeyFor(board, { type: release, container: rootContainer });
      meant.set(source.id, board.insertRecord(release, { ...source.content, place: [rootContainer, "", order] }));
    }
  }
  return meant;
}
