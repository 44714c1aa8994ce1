import type { NamedOperation } from "@throughline/model";
import { addCard } from "./addCard.ts";
import { addLane } from "./addLane.ts";
import { addStage } from "./addStage.ts";
import { addStep } from "./addStep.ts";
import { deleteElements } from "./deleteElements.ts";
import { mergeLanes, mergeStages, mergeSteps } from "./mergeHeaders.ts";
import { moveCards } from "./moveCards.ts";
import { moveLanes, moveStages, moveSteps } from "./moveHeaders.ts";
import { pasteElements } from "./pasteElements.ts";
import { resizeStep } from "./resizeStep.ts";
import { moveEmotion, setEmotion } from "./setEmotion.ts";
import { setLaneType } from "./setLaneType.ts";

/** The journey map's own operations. */
export const operations: readonly NamedOperation[] = [
  addStage,
  addStep,
  addLane,
  addCard,
  moveStages,
  moveSteps,
  moveLanes,
  moveCards,
  mergeStages,
  mergeSteps,
  mergeLanes,
  setEmotion,
  moveEmotion,
  setLaneType,
  resizeStep,
  deleteElements,
  pasteElements,
];
