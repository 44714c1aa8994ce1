import type { BoardReader } from "@throughline/model";
import { outlineItem } from "../../../contract/elementWords.ts";
import type { OutlineItem } from "../../../contract/outline.ts";
import { mergeLists } from "../../../placing/mergeHeads.ts";
import type { InCell } from "../../InCell.ts";
import { cardsOf } from "../../read.ts";
import { lane } from "../lane/lane.ts";
import { laneLook, showsCurve } from "../lane/laneType.ts";
import { card, type Card } from "./card.ts";
import { say } from "../../words/say.ts";

function itemOf(board: BoardReader, one: Card): OutlineItem {
  const { matters, services, note, place } = one;
  const laneType = board.find(lane, place[1])?.laneType;
  const details = [
    ...(matters ? [say.momentThatMatters] : []),
    ...(services.length > 0 ? [say.servicesAre({ services: services.join(", ") })] : []),
    ...(note === "" ? [] : [say.noteIs({ note })]),
  ];
  const item = outlineItem(board, one, details);
  return laneType ? { ...item, typeLabel: laneLook(laneType).label } : item;
}

/** Cards stand in a cell one under the other. */
export const cardInCell: InCell = {
  items: (board, cell) => cardsOf(board, cell.step, cell.lane).map((one) => itemOf(board, one)),
  additions: (_board, cell, { laneType }) => [
    { label: showsCurve(laneType) ? say.addComment : say.addCard, call: { name: "addCard", args: { ...cell } } },
  ],
  strays: (board) => board.unplaced(card).map((one) => itemOf(board, one)),
  planMerge: (board, cells, into) => {
    const isKept = ({ step, lane }: typeof into) => step === into.step && lane === into.lane;
    const lists = cells.map((cell) => ({ container: cell.step, lane: cell.lane, isKept: isKept(cell) }));
    return () => mergeLists(board, card, lists);
  },
};
