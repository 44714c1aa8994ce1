import type { BoardReader } from "@throughline/model";
import { outlineItem } from "../contract/elementWords.ts";
import type { OutlineAddition, OutlineCell, OutlineGrid, OutlineItem, OutlineSection } from "../contract/outline.ts";
import { step } from "./elements/step/step.ts";
import { lane } from "./elements/lane/lane.ts";
import { highestLevel, levelStep, levelWords, lowestLevel } from "./elements/emotion/emotionLevel.ts";
import {
  cardsOf,
  emotionAt,
  lanesOf,
  stagesOf,
  stepsOf,
  strayEmotions,
  type Card,
  type Emotion,
  type Lane,
  type Stage,
} from "./read.ts";
import { showsCurve, laneLook, laneTypeLabel, laneTypes } from "./elements/lane/laneType.ts";
import { strayCards } from "./layout/layoutShelf.ts";
import { stageName, laneName } from "./words.ts";

function stageItem(board: BoardReader, stage: Stage): OutlineItem {
  const count = stepsOf(board, stage.id).length;
  return outlineItem(board, stage, [count === 1 ? "1 step" : `${count} steps`]);
}

function cardItem(board: BoardReader, card: Card): OutlineItem {
  const { matters, services, note, place } = card;
  const laneType = board.find(lane, place[1])?.laneType;
  const details = [
    ...(matters ? ["Moment that matters"] : []),
    ...(services.length > 0 ? [`Services: ${services.join(", ")}`] : []),
    ...(note === "" ? [] : [`Note: ${note}`]),
  ];
  const item = outlineItem(board, card, details);
  return laneType ? { ...item, typeLabel: laneLook(laneType).label } : item;
}

function emotionItem(board: BoardReader, point: Emotion): OutlineItem {
  const { level, basis, note, place } = point;
  const [stepId, laneId] = place;
  const details = [basis === "measured" ? "Measured" : "Assumed", ...(note === "" ? [] : [`Note: ${note}`])];
  const item = outlineItem(board, point, details);
  if (emotionAt(board, laneId, stepId) !== point || !board.isPlaced(point))
    return { ...item, details: [levelWords(level), ...details] };
  return {
    ...item,
    level: {
      label: item.typeLabel,
      value: level,
      min: lowestLevel,
      max: highestLevel,
      step: levelStep,
      words: levelWords,
      call: (value) => ({ name: "setEmotion", args: { lane: laneId, step: stepId, level: value } }),
    },
  };
}

function cell(board: BoardReader, stepId: string, row: Lane): OutlineCell {
  const point = emotionAt(board, row.id, stepId);
  const cards = cardsOf(board, stepId, row.id).map((card) => cardItem(board, card));
  const args = { step: stepId, lane: row.id };
  const additions: OutlineAddition[] = [];
  if (showsCurve(row.laneType) && !point) {
    additions.push({ label: "Set emotion", call: { name: "setEmotion", args: { ...args, level: 0 } } });
  }
  additions.push({ label: showsCurve(row.laneType) ? "Add comment" : "Add card", call: { name: "addCard", args } });
  return { items: [...(point ? [emotionItem(board, point)] : []), ...cards], additions };
}

/** Steps whose stage is gone, each with what it holds; then cards and points whose step or lane is gone. */
function unplacedSections(board: BoardReader, lanes: readonly Lane[]): OutlineSection[] {
  const strays = board.unplaced(step);
  const loose = [
    ...strayCards(board).map((card) => cardItem(board, card)),
    ...strayEmotions(board).map((point) => emotionItem(board, point)),
  ];
  const steps = strays.map((stray): OutlineSection => {
    const cells = lanes.map((row) => cell(board, stray.id, row));
    return {
      key: stray.id,
      heading: outlineItem(board, stray),
      items: cells.flatMap(({ items }) => items),
      sections: [],
      additions: lanes.flatMap((row, index) =>
        (cells[index]?.additions ?? []).map(({ label, call }) => ({ label: `${label}, ${laneName(row)}`, call })),
      ),
    };
  });
  if (steps.length + loose.length === 0) return [];
  return [
    {
      key: "unplaced",
      heading: "Unplaced",
      note: "What these stood in was deleted. Move them where they belong.",
      items: loose,
      sections: steps,
      additions: [],
    },
  ];
}

/** The map as a grid with headed rows and columns; what has lost its place stands beside it. */
export function outlineOf(board: BoardReader): OutlineGrid {
  const stages = stagesOf(board);
  const lanes = lanesOf(board);
  const groups = stages.map((stage) => ({ stage, steps: stepsOf(board, stage.id) }));
  const columns = groups.flatMap(({ steps }) => steps);
  return {
    shape: "grid",
    columnGroups: groups.map(({ stage, steps }) => ({
      heading: stageItem(board, stage),
      columns: steps.map((step) => outlineItem(board, step)),
    })),
    rows: lanes.map((row) => ({
      heading: outlineItem(board, row, [laneTypeLabel(row.laneType)]),
      cells: columns.map(({ id }) => cell(board, id, row)),
    })),
    additions: [
      { label: "Add stage", call: { name: "addStage", args: {} } },
      ...stages.map((stage) => ({
        label: `Add step to ${stageName(stage)}`,
        call: { name: "addStep", args: { stage: stage.id } },
      })),
      ...laneTypes.map((laneType) => ({
        label: `Add lane: ${laneTypeLabel(laneType)}`,
        call: { name: "addLane", args: { laneType } },
      })),
    ],
    sections: unplacedSections(board, lanes),
  };
}
