import {
  isElementOf,
  type BoardElement,
  type BoardReader,
  type ElementType,
  type OperationCall,
} from "@throughline/model";
import type { IconName } from "@throughline/scene";
import { copyElements } from "../../placing/fragment.ts";
import type { Direction } from "../../contract/kind.ts";
import type { MenuEntry } from "../../contract/menu.ts";
import { moveToEntry } from "../../placing/moveAmong.ts";
import { nudgeEntries } from "../../placing/nudgeEntries.ts";
import { nextSibling } from "../../placing/siblings.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { greatestStepWidth, leastStepWidth, step } from "../elements/step/step.ts";
import { stage } from "../elements/stage/stage.ts";
import { levelNumber, levelWords } from "../elements/emotion/emotionLevel.ts";
import { type Card, type Emotion, type Lane, type Stage, type Step } from "../read.ts";
import { laneLook, laneTypeLabel, laneTypes } from "../elements/lane/laneType.ts";
import { mergeLaneEntries, mergeStageEntries, mergeStepEntries } from "./mergeTargets.ts";
import { cardTargets, emotionTargets, laneTargets, stageTargets, stepTargets } from "./moveTargets.ts";
import { nudge } from "../nudge.ts";

const everyDirection: readonly Direction[] = ["up", "down", "left", "right"];
const widerBy = 40;
const levels = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2];

function add(id: string, label: string, call: OperationCall, icon: IconName = "plus"): MenuEntry {
  return { id, label, icon, call, opens: true };
}

function nudges(board: BoardReader, ids: readonly string[], directions: readonly Direction[]): MenuEntry[] {
  return nudgeEntries(directions, (direction) => nudge(board, ids, direction));
}

function stageEntries(board: BoardReader, { id }: Stage): MenuEntry[] {
  return [
    add("add-step", "Add step", { name: "addStep", args: { stage: id } }),
    add("add-before", "Add stage before", { name: "addStage", args: { before: id } }),
    add("add-after", "Add stage after", { name: "addStage", args: { before: nextSibling(board, stage, id) } }),
    ...nudges(board, [id], ["left", "right"]),
    ...moveToEntry(stageTargets(board, [id])),
    ...mergeStageEntries(board, [id]),
  ];
}

function stepEntries(board: BoardReader, { id, width, place }: Step): MenuEntry[] {
  const stageId = board.find(stage, place[0])?.id;
  const resize = (entryId: string, label: string, next: number): MenuEntry => ({
    id: entryId,
    label,
    call: { name: "resizeStep", args: { id, width: next } },
  });
  const adders = (target: string) => [
    add("add-before", "Add step before", { name: "addStep", args: { stage: target, before: id } }),
    add("add-after", "Add step after", {
      name: "addStep",
      args: { stage: target, before: nextSibling(board, step, id) },
    }),
  ];
  return [
    ...(stageId === undefined ? [] : adders(stageId)),
    ...nudges(board, [id], ["left", "right"]),
    ...moveToEntry(stepTargets(board, [id])),
    ...mergeStepEntries(board, [id]),
    ...(width < greatestStepWidth ? [resize("wider", "Make wider", width + widerBy)] : []),
    ...(width > leastStepWidth ? [resize("narrower", "Make narrower", width - widerBy)] : []),
  ];
}

function laneTypeEntries(
  callOf: (laneType: Lane["laneType"]) => OperationCall,
  current?: Lane["laneType"],
): MenuEntry[] {
  return laneTypes.map((laneType) => ({
    id: laneType,
    label: laneTypeLabel(laneType),
    icon: laneLook(laneType).icon,
    call: callOf(laneType),
    ...(current === undefined ? { opens: true } : { checked: laneType === current }),
  }));
}

function laneEntries(board: BoardReader, { id, laneType }: Lane): MenuEntry[] {
  const below = nextSibling(board, lane, id);
  const adder = (before: string | undefined) =>
    laneTypeEntries((type) => ({ name: "addLane", args: { laneType: type, before } }));
  return [
    { id: "add-before", label: "Add lane above", icon: "plus", entries: adder(id) },
    { id: "add-after", label: "Add lane below", icon: "plus", entries: adder(below) },
    {
      id: "lane-type",
      label: "Change type",
      entries: laneTypeEntries((type) => ({ name: "setLaneType", args: { id, laneType: type } }), laneType),
    },
    ...nudges(board, [id], ["up", "down"]),
    ...moveToEntry(laneTargets(board, [id])),
    ...mergeLaneEntries(board, [id]),
  ];
}

function cardEntries(board: BoardReader, { id, place, matters }: Card): MenuEntry[] {
  const [stepId, laneId] = place;
  const placed = board.find(step, stepId) && board.find(lane, laneId);
  const next = nextSibling(board, card, id);
  const adders = [
    add("add-before", "Add card above", { name: "addCard", args: { step: stepId, lane: laneId, before: id } }),
    add("add-after", "Add card below", { name: "addCard", args: { step: stepId, lane: laneId, before: next } }),
  ];
  return [
    ...(placed ? adders : []),
    ...nudges(board, [id], everyDirection),
    ...moveToEntry(cardTargets(board, [id])),
    {
      id: "matters",
      label: "Moment that matters",
      icon: "star",
      checked: matters,
      call: { name: "setValue", args: { id, key: "matters", value: !matters } },
    },
  ];
}

function emotionEntries(board: BoardReader, point: Emotion): MenuEntry[] {
  const set = (key: string, value: unknown): OperationCall => ({
    name: "setValue",
    args: { id: point.id, key, value },
  });
  return [
    {
      id: "level",
      label: "Set level",
      entries: levels.map((level) => ({
        id: `level-${level}`,
        label: `${levelNumber(level)} ${levelWords(level)}`,
        checked: level === point.level,
        call: set("level", level),
      })),
    },
    ...nudges(board, [point.id], ["up"]).map((entry) => ({ ...entry, label: "Raise by half a level" })),
    ...nudges(board, [point.id], ["down"]).map((entry) => ({ ...entry, label: "Lower by half a level" })),
    ...moveToEntry(emotionTargets(board, point.id)),
    { id: "assumed", label: "Assumed", checked: point.basis === "assumed", call: set("basis", "assumed") },
    { id: "measured", label: "Measured", checked: point.basis === "measured", call: set("basis", "measured") },
  ];
}

function ownEntries(board: BoardReader, element: BoardElement): MenuEntry[] {
  if (isElementOf(stage, element)) return stageEntries(board, element);
  if (isElementOf(step, element)) return stepEntries(board, element);
  if (isElementOf(lane, element)) return laneEntries(board, element);
  if (isElementOf(card, element)) return cardEntries(board, element);
  if (isElementOf(emotion, element)) return emotionEntries(board, element);
  return [];
}

function severalEntries(board: BoardReader, elements: readonly BoardElement[]): MenuEntry[] {
  const ids = elements.map(({ id }) => id);
  const areAll = (type: ElementType) => elements.every((element) => isElementOf(type, element));
  const moves = nudges(board, ids, everyDirection);
  if (areAll(card)) return [...moves, ...moveToEntry(cardTargets(board, ids))];
  if (areAll(stage)) return [...moves, ...moveToEntry(stageTargets(board, ids)), ...mergeStageEntries(board, ids)];
  if (areAll(step)) return [...moves, ...moveToEntry(stepTargets(board, ids)), ...mergeStepEntries(board, ids)];
  return areAll(lane) ? [...moves, ...moveToEntry(laneTargets(board, ids)), ...mergeLaneEntries(board, ids)] : moves;
}

/** What can be done with the selected elements; with several, what makes sense for all of them. */
export function menuOf(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const elements = ids.map((id) => board.get(id)).filter((element) => element !== undefined);
  const [only] = elements;
  if (!only) return [];
  const present = elements.map(({ id }) => id);
  // A curve has one point a step, so a point has nowhere to be doubled to.
  const copied = elements.filter((element) => !isElementOf(emotion, element)).map(({ id }) => id);
  const duplicate: MenuEntry = {
    id: "duplicate",
    label: "Duplicate",
    call: { name: "pasteElements", args: { elements: copyElements(board, copied) } },
  };
  return [
    ...(elements.length === 1 ? ownEntries(board, only) : severalEntries(board, elements)),
    ...(copied.length > 0 ? [duplicate] : []),
    { id: "delete", label: "Delete", danger: true, call: { name: "deleteElements", args: { ids: present } } },
  ];
}
