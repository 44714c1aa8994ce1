import type { Stop } from "../../placing/nearestInDirection.ts";
import type { Layout } from "../layout/layout.ts";
import type { CardBox } from "../layout/layoutCells.ts";
import { sizes } from "../layout/sizes.ts";

/** Every element of a laid out map with its rectangle. */
export function* stopsOf(layout: Layout): Generator<Stop> {
  const { activityRow, taskRow } = layout;
  for (const { activity, columns, x, width } of layout.groups) {
    if (activity) {
      const rect = { x: x + sizes.columnPad, y: activityRow.y, width: width - 16, height: activityRow.height };
      yield { id: activity.id, rect };
    }
    for (const { task, x, index } of columns) {
      yield {
        id: task.id,
        rect: { x: x + sizes.columnPad, y: taskRow.y, width: sizes.card, height: taskRow.height },
      };
      for (const row of layout.rows) for (const box of row[index]?.cards ?? []) yield cardStop(box);
    }
  }
  for (const { release, y, header } of layout.slices) {
    if (release)
      yield { id: release.id, rect: { x: 8, y: y + 8, width: sizes.sliceHeader - 16, height: header.height } };
  }
  for (const box of layout.unplaced?.cards ?? []) yield cardStop(box);
}

function cardStop({ measure, x, y }: CardBox): Stop {
  return { id: measure.story.id, rect: { x, y, width: sizes.card, height: measure.height } };
}
