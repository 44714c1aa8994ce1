import type { BoardReader } from "@throughline/model";
import type { SummaryFact } from "../contract/kind.ts";
import { card } from "./elements/card/card.ts";
import { lane } from "./elements/lane/lane.ts";
import { stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";

/** What there is on the map: parts, cards, and what a workshop asks for first. */
export function summaryOf(board: BoardReader): SummaryFact[] {
  const cards = board.ofType(card);
  const pains = new Set(
    board
      .ofType(lane)
      .filter(({ laneType }) => laneType === "pain-point")
      .map(({ id }) => id),
  );
  const fact = (label: string, count: number): SummaryFact => ({ label, value: String(count) });
  return [
    fact("Stages", board.ofType(stage).length),
    fact("Steps", board.ofType(step).length),
    fact("Cards", cards.length),
    fact("Pain points", cards.filter(({ place }) => pains.has(place[1])).length),
    fact("Moments that matter", cards.filter(({ matters }) => matters).length),
  ];
}
