import type { IconName } from "./icon.ts";
import { parsePathData } from "./pathData.ts";
import type { PathCommand } from "./sceneNode.ts";

/** The side of the grid the icons are drawn on, and the width of their strokes on it. Ends and joins are round. */
export const iconGrid = 24;
export const iconStroke = 1.75;

// How far a cubic's control points stand from its ends, in radii, to draw a quarter of a circle.
const quarter = 0.5523;

function ring(x: number, y: number, r: number): string {
  const k = r * quarter;
  return (
    `M ${x - r} ${y} C ${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} ` +
    `C ${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} ` +
    `C ${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} ` +
    `C ${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} Z `
  );
}

function box(left: number, top: number, right: number, bottom: number, r = 2): string {
  const k = r * (1 - quarter);
  return (
    `M ${left + r} ${top} L ${right - r} ${top} C ${right - k} ${top} ${right} ${top + k} ${right} ${top + r} ` +
    `L ${right} ${bottom - r} C ${right} ${bottom - k} ${right - k} ${bottom} ${right - r} ${bottom} ` +
    `L ${left + r} ${bottom} C ${left + k} ${bottom} ${left} ${bottom - k} ${left} ${bottom - r} ` +
    `L ${left} ${top + r} C ${left} ${top + k} ${left + k} ${top} ${left + r} ${top} Z `
  );
}

// A small ring whose stroke closes its middle: canvases drop lines of no length, round ends or not.
function dot(x: number, y: number): string {
  return ring(x, y, 0.6);
}

const face = ring(12, 12, 9) + "M 9 9.2 L 9 10.2 M 15 9.2 L 15 10.2 ";

/** The product's icons as SVG path data of strokes on a 24 × 24 grid. */
export const iconPaths: Readonly<Record<IconName, string>> = {
  hand:
    "M 7.5 14.6 L 7.5 7 C 7.5 5 10.3 5 10.3 7 L 10.3 11.5 M 10.3 11 L 10.3 4.6 C 10.3 2.6 13.1 2.6 13.1 4.6 L 13.1 11.5 " +
    "M 13.1 5.8 C 13.1 3.8 15.9 3.8 15.9 5.8 L 15.9 12 M 15.9 8.6 C 15.9 6.6 18.7 6.6 18.7 8.6 L 18.7 14.4 " +
    "C 18.7 18.6 16.2 21.2 12.6 21.2 C 9.6 21.2 8 19.9 6.7 17.6 L 4.4 13.7 C 3.4 11.9 5.7 10.7 6.7 12.4 L 7.5 13.8",
  speech:
    "M 6 4 L 18 4 C 19.7 4 21 5.3 21 7 L 21 13 C 21 14.7 19.7 16 18 16 L 12 16 L 7.5 20.5 L 7.5 16 L 6 16 " +
    "C 4.3 16 3 14.7 3 13 L 3 7 C 3 5.3 4.3 4 6 4 Z",
  target: ring(12, 12, 9) + ring(12, 12, 5) + dot(12, 12),
  channel:
    ring(12, 12, 2) +
    "M 7.6 16.4 C 5.2 14 5.2 10 7.6 7.6 M 16.4 7.6 C 18.8 10 18.8 14 16.4 16.4 " +
    "M 4.6 19.4 C 0.6 15.3 0.6 8.7 4.6 4.6 M 19.4 4.6 C 23.4 8.7 23.4 15.3 19.4 19.4",
  lightning: "M 13.5 3 L 5 13.5 L 11 13.5 L 10.5 21 L 19 10.5 L 13 10.5 Z",
  heart:
    "M 12 20 C 5.5 15.6 3 12.2 3 8.9 C 3 6 5 4 7.5 4 C 9.5 4 11.2 5.2 12 7 " +
    "C 12.8 5.2 14.5 4 16.5 4 C 19 4 21 6 21 8.9 C 21 12.2 18.5 15.6 12 20 Z",
  bulb:
    "M 9 17 C 9 14.4 6 13 6 9 C 6 5.7 8.7 3 12 3 C 15.3 3 18 5.7 18 9 C 18 13 15 14.4 15 17 Z " +
    "M 9.8 20.7 L 14.2 20.7",
  chart: "M 4 4 L 4 20 L 20.5 20 M 8.5 16 L 8.5 12.5 M 13 16 L 13 8.5 M 17.5 16 L 17.5 5",
  text: "M 5 7.5 L 5 5 L 19 5 L 19 7.5 M 12 5 L 12 19 M 9.2 19 L 14.8 19",
  smile: face + "M 7.8 14 C 9.6 17.4 14.4 17.4 16.2 14",
  meh: face + "M 8.4 15.2 L 15.6 15.2",
  frown: face + "M 7.8 16.6 C 9.6 13.2 14.4 13.2 16.2 16.6",
  plus: "M 12 5 L 12 19 M 5 12 L 19 12",
  check: "M 4.8 12.8 L 9.8 17.8 L 19.2 6.8",
  warning: "M 12 3.8 L 21.4 20.2 L 2.6 20.2 Z M 12 10 L 12 14 " + dot(12, 17),
  flag: "M 6 21 L 6 4 L 18.5 4 L 15.8 8.5 L 18.5 13 L 6 13",
  link:
    "M 9.5 7.5 L 7.5 7.5 C 5 7.5 3 9.5 3 12 C 3 14.5 5 16.5 7.5 16.5 L 9.5 16.5 " +
    "M 14.5 7.5 L 16.5 7.5 C 19 7.5 21 9.5 21 12 C 21 14.5 19 16.5 16.5 16.5 L 14.5 16.5 M 8.5 12 L 15.5 12",
  person: ring(12, 7.8, 4) + "M 4.5 20.5 C 4.5 16.4 7.8 14.6 12 14.6 C 16.2 14.6 19.5 16.4 19.5 20.5",
  columns: box(3, 4, 21, 20) + "M 9 4 L 9 20 M 15 4 L 15 20",
  rows: box(3, 4, 21, 20) + "M 3 9.3 L 21 9.3 M 3 14.7 L 21 14.7",
  activity: box(3, 4, 21, 10) + box(3, 14, 10, 20, 1.5) + box(14, 14, 21, 20, 1.5),
  task: box(4, 4, 20, 20) + "M 8 12.4 L 11 15.4 L 16.2 9",
  story: box(4, 3, 20, 21) + "M 8 8 L 16 8 M 8 12 L 16 12 M 8 16 L 12.5 16",
  release: "M 3 6 L 21 6 M 3 12 L 6 12 M 10.5 12 L 13.5 12 M 18 12 L 21 12 M 3 18 L 21 18",
  group: box(3, 3, 21, 21, 3) + box(7, 7, 17, 10.5, 1) + box(7, 13.5, 17, 17, 1),
  card: box(3, 6, 21, 18) + "M 7 10.2 L 17 10.2 M 7 13.8 L 13 13.8",
  note: "M 4 4 L 20 4 L 20 14.5 L 14.5 20 L 4 20 Z M 20 14.5 L 14.5 14.5 L 14.5 20",
  grip: dot(9, 6) + dot(15, 6) + dot(9, 12) + dot(15, 12) + dot(9, 18) + dot(15, 18),
  more: dot(5, 12) + dot(12, 12) + dot(19, 12),
  star: "M 12 3 L 14.65 8.95 L 21.1 9.6 L 16.25 13.95 L 17.6 20.3 L 12 17 L 6.4 20.3 L 7.75 13.95 L 2.9 9.6 L 9.35 8.95 Z",
  circle: ring(12, 12, 8),
  // Strokes alone: lines this close look like a filled half at the sizes icons have.
  halfCircle: ring(12, 12, 8) + "M 12 4 L 12 20 M 14.5 4.6 L 14.5 19.4 M 17 6.2 L 17 17.8",
};

const parsed = new Map<IconName, readonly PathCommand[]>();

/** An icon's strokes as commands on the grid; parsed once, always the same array. */
export function iconCommands(icon: IconName): readonly PathCommand[] {
  let commands = parsed.get(icon);
  if (commands === undefined) parsed.set(icon, (commands = parsePathData(iconPaths[icon])));
  return commands;
}
