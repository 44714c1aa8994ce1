import type { BoardReader } from "@throughline/model";
import type { SummaryFact } from "../contract/kind.ts";
import { story } from "./elements/story/story.ts";
import { pointsToWords, sliceFacts } from "./sliceFacts.ts";
import { readStoryMap } from "./read.ts";
import { skeletonToWords, walkingSkeleton } from "./walkingSkeleton.ts";

/** How big the map is, how far it is, and whether its first release walks. */
export function summaryOf(board: BoardReader): SummaryFact[] {
  const map = readStoryMap(board);
  const { stories, done, points, unestimated } = sliceFacts(board.ofType(story));
  const facts: SummaryFact[] = [
    { label: "Stories", value: String(stories) },
    { label: "Done", value: `${done} of ${stories}` },
    { label: "Estimate", value: `${pointsToWords(points)}${unestimated > 0 ? `, ${unestimated} not estimated` : ""}` },
  ];
  const skeleton = walkingSkeleton(board, map);
  if (skeleton) {
    const walks = skeleton.misses.length === 0;
    facts.push({ label: "First release", value: skeletonToWords(skeleton), tone: walks ? "good" : "warning" });
  }
  const lost = map.unplaced.length + (map.groups.find((group) => !group.activity)?.tasks.length ?? 0);
  if (lost > 0) facts.push({ label: "Unplaced", value: String(lost), tone: "warning" });
  return facts;
}
