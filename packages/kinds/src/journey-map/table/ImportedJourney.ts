import type { NoteHue } from "@throughline/scene";
import { laneLook, type LaneType } from "../elements/lane/laneType.ts";
import { laneTypeOf } from "./laneWords.ts";
import type { JourneyRow, RowName } from "./readRow.ts";

export interface ImportedStage {
  readonly title: string;
  hue: NoteHue | null;
  /** Fields that no rule of a journey's table is about. */
  further: Record<string, unknown>;
  readonly steps: ImportedStep[];
}

export interface ImportedStep {
  readonly title: string;
  width: number | undefined;
  further: Record<string, unknown>;
}

export interface ImportedLane {
  readonly title: string;
  type: LaneType | undefined;
  further: Record<string, unknown>;
}

/** A card or point and the cell it goes to; without a cell it is put aside as unplaced. */
export interface ImportedContent {
  readonly row: JourneyRow;
  readonly step: ImportedStep | undefined;
  readonly lane: ImportedLane | undefined;
}

/** A map as it comes together row by row. Stages, steps and lanes stand in the order in which they are first named. */
export class ImportedJourney {
  readonly stages: ImportedStage[] = [];
  readonly looseSteps: ImportedStep[] = [];
  readonly lanes: ImportedLane[] = [];
  readonly cards: ImportedContent[] = [];
  readonly emotions: ImportedContent[] = [];
  /** Of stages, steps and lanes, and of what became known of a lane. */
  #size = 0;
  readonly #stages = new Map<string, ImportedStage>();
  readonly #steps = new Map<string, ImportedStep>();
  readonly #lanes = new Map<string, ImportedLane>();
  readonly #points = new Map<ImportedLane, Map<ImportedStep, number>>();

  /** How much there is; only ever grows. */
  get size(): number {
    return this.#size + this.cards.length + this.emotions.length;
  }

  stage(name: RowName): ImportedStage {
    const known = this.#stages.get(name.key);
    if (known) return known;
    const stage = { title: name.title, hue: null, further: {}, steps: [] };
    this.#stages.set(name.key, stage);
    this.stages.push(stage);
    this.#size++;
    return stage;
  }

  /** The step of a stage; one without a stage stands by itself. Steps of the same name in two stages are two. */
  step(stageName: RowName | undefined, name: RowName): ImportedStep {
    const key = `${stageName?.key ?? ""}\n${name.key}`;
    const known = this.#steps.get(key);
    if (known) return known;
    const step = { title: name.title, width: undefined, further: {} };
    this.#steps.set(key, step);
    this.#size++;
    (stageName ? this.stage(stageName).steps : this.looseSteps).push(step);
    return step;
  }

  lane(name: RowName, type: LaneType | undefined): ImportedLane {
    let lane = this.#lanes.get(name.key);
    if (!lane) {
      lane = { title: name.title, type: undefined, further: {} };
      this.#lanes.set(name.key, lane);
      this.lanes.push(lane);
      this.#size++;
    }
    const before = lane.type;
    lane.type ??= type ?? laneTypeOf(lane.title);
    if (lane.type !== before) this.#size++;
    return lane;
  }

  /** The lane for what names none. */
  laneOfType(type: LaneType, title = laneLook(type).plural): ImportedLane {
    return this.lanes.find((lane) => lane.type === type) ?? this.lane({ key: title, title }, type);
  }

  /** Sets a point; when there is one already it is left alone and the line of that one is returned. */
  setPoint(content: ImportedContent): number | undefined {
    const { lane, step, row } = content;
    if (lane && step) {
      const points = this.#points.get(lane) ?? new Map<ImportedStep, number>();
      const taken = points.get(step);
      if (taken !== undefined) return taken;
      this.#points.set(lane, points.set(step, row.line));
    }
    this.emotions.push(content);
    return undefined;
  }
}
