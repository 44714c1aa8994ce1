import type { BoardReader } from "@throughline/model";
import { say } from "./words/say.ts";

/** An element in words, for the live region and for labels: "Pain point: Card declined"; "Step, no text yet". */
export function describeElement(board: BoardReader, id: string): string {
  const element = board.get(id);
  const type = element && board.schema.elements.get(element.type);
  if (!element || !type) return say.nothing;
  const words = Object.keys(type.texts).map((key) => element[key]);
  const text = words.find((word): word is string => typeof word === "string" && word.trim() !== "");
  return text === undefined ? say.noText({ what: type.label }) : `${type.label}: ${text}`;
}

/** Several elements in words: "5 cards", "2 stories"; "7 elements" when they are of several types. */
export function countedElements(board: BoardReader, ids: readonly string[]): string {
  const types = new Set(ids.map((id) => board.get(id)?.type ?? ""));
  const [only = ""] = types;
  const type = types.size === 1 ? board.schema.elements.get(only) : undefined;
  return type?.counted?.(ids.length) ?? say.elements({ count: ids.length });
}
