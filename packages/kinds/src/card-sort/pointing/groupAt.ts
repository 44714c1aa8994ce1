import { containsPoint, inflateRect, type Point } from "@throughline/scene";
import type { GroupLayout, Layout } from "../layout/layout.ts";
import { groupGap } from "../layout/sizes.ts";

/** The group in whose column a point lies; the room around it counts to it. */
export function groupAt({ groups }: Layout, point: Point): GroupLayout | undefined {
  return groups.find(({ rect }) => containsPoint(inflateRect(rect, groupGap / 2), point));
}
