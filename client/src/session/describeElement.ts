import type { BoardReader } from "@throughline/model";

/** An element in words, for the live region and for labels: "Pain point: Card declined"; "Step, no text yet". */
export function describeElement(board: BoardReader, id: string): string {
  const element = board.get(id);
  const type = element && board.schema.elements.get(element.type);
  if (!element || !type) return "Nothing";
  const words = Object.keys(type.texts).map((key) => element[key]);
  const text = words.find((word): word is string => typeof word === "string" && word.trim() !== "");
  return text === undefined ? `${type.label}, no text yet` : `${type.label}: ${text}`;
}
