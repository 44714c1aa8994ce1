import type { Direction } from "@throughline/kinds";
import type { OutlineController } from "./OutlineController.ts";

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What of a keyboard event the outline looks at. */
export interface OutlineKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does on a stop of the outline that has the focus. Returns whether it was used. */
export function handleOutlineKey(controller: OutlineController, stop: string, event: OutlineKey): boolean {
  const { key, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  const direction = directions[key];
  const isItem = controller.session.board.get(stop) !== undefined;
  if (direction) return arrow(controller, stop, direction, event, isItem);
  if (key === "Home" || key === "End") {
    controller.goToEnd(key === "Home" ? "first" : "last", mod);
    return true;
  }
  if (key === " " && mod && isItem) {
    controller.toggle(stop);
    return true;
  }
  if (mod || altKey || !isItem) return false;
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) controller.openMenu(stop);
  else if (key === "Enter" || key === "F2") controller.open(stop);
  else if (key === "Delete" || key === "Backspace") controller.remove(stop);
  else return false;
  return true;
}

function arrow(
  controller: OutlineController,
  stop: string,
  direction: Direction,
  { altKey, ctrlKey, metaKey, shiftKey }: OutlineKey,
  isItem: boolean,
): boolean {
  if (ctrlKey || metaKey) return false;
  if (!altKey) controller.go(direction, { spans: shiftKey });
  else if (isItem) controller.nudge(stop, direction);
  else return false;
  return true;
}
