import type { Stop } from "../../placing/nearestInDirection.ts";
import { pointRadius, type Layout } from "../layout/boxes.ts";

/** Every element of a laid out map with its rectangle: an arrow meets no dead end before the edge of the map. */
export function* stopsOf({ stages, columns, rows, shelf }: Layout): Generator<Stop> {
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
