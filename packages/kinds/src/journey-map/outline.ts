import type { BoardReader } from "@throughline/model";
import type { OutlineAddition, OutlineCell, OutlineGrid, OutlineItem, OutlineSection } from "../contract/outline.ts";
import { step } from "./elements/step.ts";
import { lane } from "./elements/lane.ts";
import { highestLevel, levelStep, levelWords, lowestLevel } from "./elements/emotionLevel.ts";
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
  type Step,
} from "./read.ts";
import { showsCurve, laneLook, laneTypeLabel, laneTypes } from "./elements/laneType.ts";
import { strayCards } from "./layout/layoutShelf.ts";
import { stageName, laneName } from "./words.ts";

function stageItem(board: BoardReader, { id, title }: Stage): OutlineItem {
  const count = stepsOf(board, id).length;
  return {
    elementId: id,
    text: title,
    typeLabel: "Stage",
    details: [count === 1 ? "1 step" : `${count} steps`],
    textKey: "title",
  };
}

function stepItem({ id, title }: Step): OutlineItem {
  return { elementId: id, text: title, typeLabel: "Step", details: [], textKey: "title" };
}

function laneItem({ id, title, laneType }: Lane): OutlineItem {
  return { elementId: id, text: title, typeLabel: "Lane", details: [laneTypeLabel(laneType)], textKey: "title" };
}

function cardItem(board: BoardReader, { id, text, matters, services, note, place }: Card): OutlineItem {
  const laneType = board.find(lane, place[1])?.laneType;
  const details = [
    ...(matters ? ["Moment that matters"] : []),
    ...(services.length > 0 ? [`Services: ${services.join(", ")}`] : []),
    ...(note === "" ? [] : [`Note: ${note}`]),
  ];
  return { elementId: id, text, typeLabel: laneType ? laneLook(laneType).label : "Card", details, textKey: "text" };
}

function emotionItem(board: BoardReader, point: Emotion): OutlineItem {
  const { id, level, basis, note, place } = point;
  const [stepId, laneId] = place;
  const details = [basis === "measured" ? "Measured" : "Assumed", ...(note === "" ? [] : [`Note: ${note}`])];
  const item = { elementId: id, text: "", typeLabel: "Emotion", details };
  if (emotionAt(board, laneId, stepId) !== point || !board.isPlaced(point))
    return { ...item, details: [levelWords(level), ...details] };
  return {
    ...item,
    level: {
      label: "Emotion",
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
      heading: stepItem(stray),
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
      columns: steps.map(stepItem),
    })),
    rows: lanes.map((row) => ({ heading: laneItem(row), cells: columns.map(({ id }) => cell(board, id, row)) })),
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
