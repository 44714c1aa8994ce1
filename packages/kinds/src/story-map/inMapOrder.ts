import type { BoardReader } from "@throughline/model";
import type { Story } from "./elements/story/story.ts";
import { readStoryMap, sliceIds } from "./read.ts";

/** Stories in the order they have on the map: column by column, slice by slice, by priority; unplaced ones last. */
export function inMapOrder(board: BoardReader, stories: readonly Story[]): Story[] {
  if (stories.length < 2) return [...stories];
  const map = readStoryMap(board);
  const columns = new Map(map.tasks.map((task, index) => [task.id, index]));
  const slices = new Map(sliceIds(map).map((id, index) => [id, index]));
  const rank = ({ place }: Story) => [columns.get(place[0]) ?? Infinity, slices.get(place[1]) ?? Infinity] as const;
  return [...stories].sort((a, b) => {
    const [columnA, sliceA] = rank(a);
    const [columnB, sliceB] = rank(b);
    if (columnA !== columnB) return columnA < columnB ? -1 : 1;
    if (sliceA !== sliceB) return sliceA < sliceB ? -1 : 1;
    if (a.place[2] !== b.place[2]) return a.place[2] < b.place[2] ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  });
}
