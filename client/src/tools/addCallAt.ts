import type { BoardView } from "@throughline/kinds";
import type { OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";

/** What a click on a "+" does: where the place on it says what is added, that; else what the "+" stands for. */
export function addCallAt(view: BoardView, key: string, point: Point): OperationCall | undefined {
  return view.dragHandle(key, point, point) ?? view.addCall(key);
}
