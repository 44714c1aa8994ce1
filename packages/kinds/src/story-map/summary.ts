import type { BoardReader } from "@throughline/model";
import type { SummaryFact } from "../contract/kind.ts";
import { story } from "./elements/story/story.ts";
import { pointsToWords, sliceFacts } from "./sliceFacts.ts";
import { readStoryMap } from "./read.ts";
import { skeletonToWords, walkingSkeleton } from "./walkingSkeleton.ts";
import { say } from "./words/say.ts";

/** How big the map is, how far it is, and whether its first release walks. */
export function summaryOf(board: BoardReader): SummaryFact[] {
  const map = readStoryMap(board);
  const { stories, done, points, unestimated } = sliceFacts(board.ofType(story));
  const facts: SummaryFact[] = [
    { label: say.storiesLabel, value: String(stories) },
    { label: say.done, value: say.someOf({ done, stories }) },
    {
      label: say.estimate,
      value:
        unestimated > 0
          ? say.pointsUnestimated({ points: pointsToWords(points), count: unestimated })
          : pointsToWords(points),
    },
  ];
  const skeleton = walkingSkeleton(board, map);
  if (skeleton) {
    const walks = skeleton.misses.length === 0;
    facts.push({ label: say.firstRelease, value: skeletonToWords(skeleton), tone: walks ? "good" : "warning" });
  }
  const lost = map.unplaced.length + (map.groups.find((group) => !group.activity)?.tasks.length ?? 0);
  if (lost > 0) facts.push({ label: say.unplaced, value: String(lost), tone: "warning" });
  return facts;
}
