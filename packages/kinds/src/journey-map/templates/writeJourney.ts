import type { BoardWriter } from "@throughline/model";
import type { NoteHue } from "@throughline/scene";
import type { LaneType } from "../elements/lane/laneType.ts";
import { addCard } from "../operations/addCard.ts";
import { addLane } from "../operations/addLane.ts";
import { addStage } from "../operations/addStage.ts";
import { addStep } from "../operations/addStep.ts";
import { setEmotion } from "../operations/setEmotion.ts";

/** A card of a template: its text, or more than that. */
export type CardContent =
  | string
  | { readonly text: string; readonly matters?: boolean; readonly services?: string[]; readonly note?: string };

/** A step of a template: its cards by the key of their lane, and how it feels by the key of the curve. */
export interface StepContent {
  readonly title: string;
  readonly width?: number;
  readonly cards?: Readonly<Record<string, readonly CardContent[]>>;
  readonly feels?: Readonly<Record<string, readonly [level: number, basis: "assumed" | "measured"]>>;
}

/** A journey as a template states it. */
export interface JourneyContent {
  readonly lanes: Readonly<Record<string, { readonly type: LaneType; readonly title?: string }>>;
  readonly stages: readonly {
    readonly title: string;
    readonly hue?: NoteHue;
    readonly steps: readonly StepContent[];
  }[];
}

/** Writes a template's journey into an empty board, by the same operations that people use. */
export function writeJourney(board: BoardWriter, content: JourneyContent): void {
  const lanes = new Map(
    Object.entries(content.lanes).map(([key, { type, title }]) => [
      key,
      addLane.run(board, { laneType: type, title }).id,
    ]),
  );
  for (const { title, hue = null, steps } of content.stages) {
    const stage = addStage.run(board, { title, hue }).id;
    for (const { title, width = 200, cards = {}, feels = {} } of steps) {
      const step = addStep.run(board, { stage, title, width }).id;
      for (const [key, texts] of Object.entries(cards)) {
        const lane = lanes.get(key);
        if (lane === undefined) throw new Error(`A template has no lane "${key}"`);
        for (const card of texts) {
          const { text, matters = false, services = [], note = "" } = typeof card === "string" ? { text: card } : card;
          addCard.run(board, { step, lane, text, matters, services, note, hue: null });
        }
      }
      for (const [key, [level, basis]] of Object.entries(feels)) {
        const lane = lanes.get(key);
        if (lane !== undefined) setEmotion.run(board, { step, lane, level, basis });
      }
    }
  }
}
