import { placeholderOf } from "../contract/elementWords.ts";
import { lane as laneType, type Lane } from "./elements/lane/lane.ts";
import { stage as stageType, type Stage } from "./elements/stage/stage.ts";
import { step as stepType, type Step } from "./elements/step/step.ts";
import { say } from "./words/say.ts";

/** What people see where a name hasn't been typed yet. */
export function nameOr(title: string, fallback: string): string {
  const name = title.trim();
  return name === "" ? fallback : name;
}

/** What a stage's header says. */
export function stageName(stage: Stage | undefined): string {
  return stage ? nameOr(stage.title, placeholderOf(stageType, "title")) : say.unplaced;
}

/** What a step's header says. */
export function stepName(step: Step): string {
  return nameOr(step.title, placeholderOf(stepType, "title"));
}

/** What a lane's header says. */
export function laneName(lane: Lane): string {
  return nameOr(lane.title, placeholderOf(laneType, "title"));
}
