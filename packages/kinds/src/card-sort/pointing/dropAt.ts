import { containsPoint, inflateRect, type Point, type Rect, type SceneNode } from "@throughline/scene";
import type { BoardReader } from "@throughline/model";
import { barAcross, barDown, frameOf } from "../../drawing/dropIndicator.ts";
import { lineOfSpot, spotAmong } from "../../placing/siblingSpot.ts";
import type { DropTarget } from "../../contract/kind.ts";
import { withoutContents } from "../../placing/nudgeAll.ts";
import type { PlacedCard } from "../layout/CardBlock.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import type { Layout, GroupLayout } from "../layout/layout.ts";
import { cardGap, cardWidth, groupGap, trayGap } from "../layout/sizes.ts";
import { cardName, categoryName } from "../words.ts";

/**
 * Where elements would go that are let go at a point: cards to tray or group, and anywhere else to a new group at the
 * end; groups before a group.
 */
export function dropAt(
  board: BoardReader,
  layout: Layout,
  selected: readonly string[],
  point: Point,
): DropTarget | undefined {
  const ids = withoutContents(board, selected);
  const moving = new Set(ids);
  if (ids.length > 0 && ids.every((id) => board.find(card, id))) return dropCards(board, layout, moving, point);
  if (ids.length > 0 && ids.every((id) => board.find(category, id))) return dropGroups(board, layout, moving, point);
  return undefined;
}

/** The group in whose column a point lies; the room around it counts to it. */
export function groupAt({ groups }: Layout, point: Point): GroupLayout | undefined {
  return groups.find(({ rect }) => containsPoint(inflateRect(rect, groupGap / 2), point));
}

function dropCards(
  board: BoardReader,
  layout: Layout,
  moving: ReadonlySet<string>,
  point: Point,
): DropTarget | undefined {
  const ids = Array.from(moving);
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
      label: `Unsorted, ${placeInWords(spot.before)}`,
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
      label: `${categoryName(board, group.category)}, ${placeInWords(spot.before)}`,
    };
  }
  const call = { name: "groupCards", args: { ids } };
  return { calls: [call], indicator: [frameOf(newGroup)], label: "New group", opens: true };
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

function dropGroups(
  board: BoardReader,
  { groups, newGroup }: Layout,
  moving: ReadonlySet<string>,
  point: Point,
): DropTarget | undefined {
  const inRow = groups.filter(({ rect }) => containsPoint({ ...rect, x: point.x, width: 0 }, point));
  const at = inRow.find(({ rect }) => point.x < rect.x + rect.width / 2);
  const last = inRow.at(-1) ?? groups.at(-1);
  const nearNew = containsPoint(inflateRect(newGroup, groupGap / 2), point);
  if (!last || (inRow.length === 0 && !nearNew)) return undefined;
  const anchor = at ?? groups[groups.indexOf(last) + 1];
  const before = anchor && groups.slice(groups.indexOf(anchor)).find(({ category }) => !moving.has(category.id));
  const side = at ? at.rect.x - groupGap / 2 : last.rect.x + last.rect.width + groupGap / 2;
  const beside = at ?? last;
  return {
    calls: [
      {
        name: "moveCategories",
        args: { ids: Array.from(moving), ...(before && { before: before.category.id }) },
      },
    ],
    indicator: [barDown(beside.rect, side)],
    label: before ? `Before ${categoryName(board, before.category)}` : "After the last group",
  };
}

function placeInWords(before: PlacedCard | undefined): string {
  return before ? `before ${cardName(before.card)}` : "at the end";
}
