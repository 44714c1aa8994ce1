import type { MenuEntry } from "@throughline/kinds";
import type { Point, SceneItem } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { additionsOf } from "../session/mayRun.ts";

/** A "+" that can add several things, asking which. */
export interface AddChoices {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Where it was asked for, in CSS pixels of the canvas. */
  readonly at: Point;
}

/**
 * What a "+" offers to choose from: an addition of the kind with entries inside whose id is the key of the "+", such as
 * the types of lanes. `undefined` for those that add one thing.
 */
export function addChoices(session: BoardSession, item: SceneItem, at: Point): AddChoices | undefined {
  const addition = additionsOf(session, undefined).find(({ id }) => id === item.key);
  return addition?.entries && { label: addition.label, entries: addition.entries, at };
}
