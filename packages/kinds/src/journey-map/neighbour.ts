import type { Rect } from "@throughline/scene";
import type { Direction } from "../kind.ts";
import { pointRadius, type JourneyLayout } from "./journeyLayout.ts";

function* elementRects({
  stages,
  columns,
  rows,
  shelf,
}: JourneyLayout): Generator<{ readonly id: string; readonly rect: Rect }> {
  for (const { stage, header } of stages) if (stage) yield { id: stage.id, rect: header };
  for (const { step, header } of columns) yield { id: step.id, rect: header };
  for (const { lane, header, cells } of rows) {
    yield { id: lane.id, rect: header };
    for (const { cards, point } of cells) {
      for (const { card, rect } of cards) yield { id: card.id, rect };
      if (!point?.emotion) continue;
      const { x, y } = point.center;
      const side = 2 * pointRadius;
      yield { id: point.emotion.id, rect: { x: x - pointRadius, y: y - pointRadius, width: side, height: side } };
    }
  }
  for (const { card, rect } of shelf?.cards ?? []) yield { id: card.id, rect };
  for (const { emotion, rect } of shelf?.emotions ?? []) yield { id: emotion.id, rect };
}

/** A rectangle seen along a direction: where it begins and ends ahead, and where it lies across. */
function along({ x, y, width, height }: Rect, direction: Direction) {
  switch (direction) {
    case "right":
      return { near: x, far: x + width, from: y, to: y + height };
    case "left":
      return { near: -(x + width), far: -x, from: y, to: y + height };
    case "down":
      return { near: y, far: y + height, from: x, to: x + width };
    case "up":
      return { near: -(y + height), far: -y, from: x, to: x + width };
  }
}

/**
 * The element an arrow leads to: the nearest one straight ahead; where nothing is, the nearest that lies aside in that
 * direction, so that there is no dead end before the edge of the map.
 */
export function journeyNeighbour(layout: JourneyLayout, id: string, direction: Direction): string | undefined {
  const all = Array.from(elementRects(layout));
  const start = all.find((element) => element.id === id);
  if (!start) return all[0]?.id;
  const here = along(start.rect, direction);
  let best: { readonly id: string; readonly aside: number; readonly ahead: number; readonly skew: number } | undefined;
  for (const { id: other, rect } of all) {
    if (other === id) continue;
    const there = along(rect, direction);
    const ahead = there.near - here.far;
    // Points of a curve and cards may reach a little into each other's rows.
    if (ahead < -1) continue;
    const aside = Math.max(0, there.from - here.to, here.from - there.to);
    const candidate = { id: other, aside, ahead: ahead + 3 * aside, skew: Math.abs(there.from - here.from) };
    if (!best || compare(candidate, best) < 0) best = candidate;
  }
  return best?.id;
}

type Candidate = { readonly aside: number; readonly ahead: number; readonly skew: number };

function compare(a: Candidate, b: Candidate): number {
  return Number(a.aside > 0) - Number(b.aside > 0) || a.ahead - b.ahead || a.skew - b.skew;
}
