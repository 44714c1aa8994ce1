import type { NamedOperation } from "@throughline/model";
import { addCard } from "./operations/addCard.ts";
import { addLane } from "./operations/addLane.ts";
import { addStage } from "./operations/addStage.ts";
import { addStep } from "./operations/addStep.ts";
import { deleteElements } from "./operations/deleteElements.ts";
import { mergeLanes, mergeStages, mergeSteps } from "./operations/mergeHeaders.ts";
import { moveCards } from "./operations/moveCards.ts";
import { moveLanes, moveStages, moveSteps } from "./operations/moveHeaders.ts";
import { pasteElements } from "./operations/pasteElements.ts";
import { resizeStep } from "./operations/resizeStep.ts";
import { moveEmotion, setEmotion } from "./operations/setEmotion.ts";
import { setLaneType } from "./operations/setLaneType.ts";

/** The journey map's own operations. */
export const journeyMapOperations: readonly NamedOperation[] = [
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
