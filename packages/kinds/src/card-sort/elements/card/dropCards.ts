import { containsPoint, inflateRect, type Point, type Rect, type SceneNode } from "@throughline/scene";
import type { BoardReader } from "@throughline/model";
import type { DropTarget } from "../../../contract/kind.ts";
import { barAcross, barDown, frameOf } from "../../../drawing/dropIndicator.ts";
import { lineOfSpot, spotAmong } from "../../../placing/siblingSpot.ts";
import type { PlacedCard } from "../../layout/CardBlock.ts";
import type { Layout } from "../../layout/layout.ts";
import { cardGap, cardWidth, trayGap } from "../../layout/sizes.ts";
import { groupAt } from "../../pointing/groupAt.ts";
import { cardName, categoryName } from "../../words.ts";
import { say } from "../../words/say.ts";

/** Where cards would land: in the tray or a group, and anywhere else in a new group at the end. */
export function dropCards(board: BoardReader, layout: Layout, ids: readonly string[], point: Point): DropTarget {
  const moving = new Set(ids);
  const { tray, newGroup } = layout;
  if (containsPoint(inflateRect(tray.rect, trayGap / 2), point)) {
    const empty = { x: tray.ghost.x, y: tray.ghost.y - cardGap, width: cardWidth, height: 0 };
    const spotIn = tray.columns === 1 ? spotInColumn : spotInRows;
    const spot = spotIn(tray.block.cards, moving, point, empty);
    return {
      calls: [
        { name: "moveCards", args: { ids, category: null, ...(spot.before && { before: spot.before.card.id }) } },
      ],
      indicator: [spot.mark],
      label: say.unsortedAt(placeOf(spot.before)),
    };
  }
  const group = groupAt(layout, point);
  if (group) {
    const empty = { x: group.ghost.x, y: group.ghost.y - cardGap / 2, width: cardWidth, height: 0 };
    const spot = spotInColumn(group.block.cards, moving, point, empty);
    return {
      calls: [
        {
          name: "moveCards",
          args: { ids, category: group.category.id, ...(spot.before && { before: spot.before.card.id }) },
        },
      ],
      indicator: [frameOf(group.rect), spot.mark],
      label: say.groupAt({ group: categoryName(board, group.category), ...placeOf(spot.before) }),
    };
  }
  const call = { name: "groupCards", args: { ids } };
  return { calls: [call], indicator: [frameOf(newGroup)], label: say.newGroup, opens: true };
}

interface Spot {
  /** The card before which it is; none means the end. */
  readonly before?: PlacedCard;
  /** The bar between two cards that shows it. */
  readonly mark: SceneNode;
}

/** A place in one column, told by height. */
function spotInColumn(cards: readonly PlacedCard[], moving: ReadonlySet<string>, { y }: Point, empty: Rect): Spot {
  const all = cards.map((placed) => ({ id: placed.card.id, rect: placed.rect, placed }));
  const spot = spotAmong(all, moving, "y", y);
  const line = spot.next?.rect ?? spot.previous?.rect ?? empty;
  const mark = barAcross(line, lineOfSpot(spot, "y", cardGap, empty.y));
  return { ...(spot.next && { before: spot.next.placed }), mark };
}

/** A place in rows of cards: the row by height, then before the first card whose middle is to the right. */
function spotInRows(cards: readonly PlacedCard[], moving: ReadonlySet<string>, point: Point, empty: Rect): Spot {
  const rows = Array.from(Map.groupBy(cards, ({ rect }) => rect.y).values());
  const row = rows.find((row) => point.y < Math.max(...row.map(({ rect }) => rect.y + rect.height)) + cardGap / 2);
  const at = row?.find(({ rect }) => point.x < rect.x + rect.width / 2);
  const last = (row ?? rows.at(-1))?.at(-1);
  const next = row === undefined || last === undefined ? undefined : cards[cards.indexOf(last) + 1];
  const anchor = at ?? next;
  const before = anchor && cards.slice(cards.indexOf(anchor)).find(({ card }) => !moving.has(card.id));
  const mark = at
    ? barDown(at.rect, at.rect.x - cardGap / 2)
    : last
      ? barDown(last.rect, last.rect.x + last.rect.width + cardGap / 2)
      : barAcross(empty, empty.y);
  return { ...(before && { before }), mark };
}

function placeOf(before: PlacedCard | undefined): { readonly before: string; readonly card: string } {
  return before ? { before: "other", card: cardName(before.card) } : { before: "none", card: "" };
}
