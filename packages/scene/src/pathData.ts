import type { PathCommand } from "./sceneNode.ts";

const tokens = /[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

/**
 * Reads SVG path data of absolute M, L, C and Z commands, each written out (no shorthands, as our own drawings are).
 * Throws a `SyntaxError` that names whatever else it finds.
 */
export function parsePathData(data: string): PathCommand[] {
  const commands: PathCommand[] = [];
  const found = data.match(tokens) ?? [];
  let at = 0;
  const number = (): number => {
    const token = found[at];
    at += 1;
    const value = Number(token);
    if (token === undefined || Number.isNaN(value)) {
      throw new SyntaxError(`Path data: a number is missing before "${token ?? "the end"}"`);
    }
    return value;
  };
  while (at < found.length) {
    const letter = found[at];
    at += 1;
    if (letter === "M" || letter === "L") commands.push([letter, number(), number()]);
    else if (letter === "C") {
      commands.push(["C", number(), number(), number(), number(), number(), number()]);
    } else if (letter === "Z") commands.push(["Z"]);
    else throw new SyntaxError(`Path data: "${letter}" is none of M, L, C, Z`);
  }
  return commands;
}

/** Writes commands as SVG path data, numbers rounded to a hundredth. */
export function pathDataOf(commands: readonly PathCommand[]): string {
  return commands.map(([letter, ...numbers]) => letter + numbers.map(formatNumber).join(" ")).join("");
}

/** A number as SVG writes it: at most two decimals, never `-0` or an exponent for board-sized values. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
