import type { BoardReader } from "@throughline/model";
import type { SummaryFact } from "../contract/kind.ts";
import { card } from "./elements/card/card.ts";
import { lane } from "./elements/lane/lane.ts";
import { stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";
import { say } from "./words/say.ts";

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
    fact(say.stagesLabel, board.ofType(stage).length),
    fact(say.stepsLabel, board.ofType(step).length),
    fact(say.cardsLabel, cards.length),
    fact(say.painPoints, cards.filter(({ place }) => pains.has(place[1])).length),
    fact(say.momentsThatMatter, cards.filter(({ matters }) => matters).length),
  ];
}
