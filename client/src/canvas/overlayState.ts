import type { CanvasFrame } from "./CanvasFrame.ts";
import { screenBox } from "./elementBox.ts";

/**
 * All that the picture of the upper canvas follows from, to be compared with the frame before: handing a canvas over to
 * the screen costs more than painting on it, so one that would look the same is left alone. Empty when nothing lies
 * over the board; `undefined` while something moves or fades there.
 */
export function overlayState(frame: CanvasFrame): readonly unknown[] | undefined {
  const { lifted, cursors, marks, feedback, others, selection, clear, pasteMark, isMoving } = frame;
  if (lifted.length > 0 || cursors.length > 0 || marks.marks.size > 0) return undefined;
  const framed = [
    ...selection,
    ...(feedback.hover === undefined || isMoving ? [] : [feedback.hover]),
    ...others.flatMap((person) => [...person.selection, ...(person.editing ? [person.editing.id] : [])]),
  ];
  if (framed.length === 0 && !feedback.marquee && !feedback.drop && !pasteMark) return [];
  const boxes = framed.flatMap((id) => {
    const box = screenBox(frame, id);
    return [id, box?.x, box?.y, box?.width, box?.height];
  });
  const { camera, palette, hasFocusRing, editing } = frame;
  const edges = [clear, pasteMark].flatMap((rect) => [rect?.x, rect?.y, rect?.width, rect?.height]);
  return [camera, palette, feedback, isMoving, others, hasFocusRing, editing, selection.length, ...edges, ...boxes];
}

/** Whether two frames' states give the same picture. */
export function isSameOverlay(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  return a !== undefined && b?.length === a.length && a.every((value, at) => Object.is(value, b[at]));
}
