import type { OperationCall } from "@throughline/model";
import type { Rect, SceneItem, SceneNode } from "@throughline/scene";
import type { KeepItem } from "./keptItems.ts";

const plus = 14;

/** A "+" where something can be added: what is called, and how it is drawn. */
export interface Ghost {
  readonly key: string;
  readonly rect: Rect;
  /** What a click adds, for the ear and as a hint. */
  readonly label: string;
  /** Where it goes, by its name. */
  readonly place?: string | undefined;
  /** What stands beside the plus; only where there is room. */
  readonly words?: string | undefined;
  readonly level: number;
  readonly pin?: "top" | "left" | undefined;
  /** Seen without being pointed at. */
  readonly stands?: boolean | undefined;
  readonly call: OperationCall;
}

function nodesOf({ rect, words }: Ghost): SceneNode[] {
  const { x, y, width, height } = rect;
  const middle = y + height / 2;
  const left = words === undefined ? x + (width - plus) / 2 : x + 12;
  const nodes: SceneNode[] = [
    { kind: "rect", rect, radius: 6, stroke: "noteEdge.stone", dash: [4, 4] },
    { kind: "icon", icon: "plus", x: left, y: middle - plus / 2, size: plus, paint: "quiet" },
  ];
  if (words !== undefined) {
    const from = left + plus + 6;
    const room = x + width - from;
    nodes.push({ kind: "text", x: from, y: middle - 8, width: room, lines: [words], style: "meta", paint: "quiet" });
  }
  return nodes;
}

/** A "+" as every kind draws it: a dashed frame, with words where there is room. */
export function ghostItem(ghost: Ghost): SceneItem {
  const { key, rect, label, place, level, pin, stands = false } = ghost;
  return { key, role: "add", bounds: rect, level, pin, stands, nodes: nodesOf(ghost), label, place };
}

/** The same, kept from the last scene where it stands as it stood. */
export function keptGhostItem(keep: KeepItem, ghost: Ghost): SceneItem {
  const { key, rect, label, words, stands = false } = ghost;
  return keep(key, [rect.x, rect.y, rect.width, rect.height, label, words, stands], () => ghostItem(ghost));
}

/** The call behind a "+"; `undefined` when it isn't there any more. */
export function callOfGhost(ghosts: Iterable<Pick<Ghost, "key" | "call">>, key: string): OperationCall | undefined {
  for (const ghost of ghosts) if (ghost.key === key) return ghost.call;
  return undefined;
}
