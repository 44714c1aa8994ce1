import { containsRect, type Rect } from "@throughline/scene";
import { boardRectOf, cellsOver, isSameScale, keyOf, type Cell, type Scale, type Tile } from "./tiles.ts";

interface HeldTile extends Tile {
  usedAt: number;
}

/** The tiles of one scale. */
export class TileLevel {
  readonly scale: Scale;
  readonly #tiles = new Map<string, HeldTile>();

  constructor(scale: Scale) {
    this.scale = scale;
  }

  get size(): number {
    return this.#tiles.size;
  }

  get(cell: Cell): Tile | undefined {
    return this.#tiles.get(keyOf(cell));
  }

  set(tile: Tile, now: number): void {
    this.drop(tile);
    this.#tiles.set(keyOf(tile), { ...tile, usedAt: now });
  }

  /** Notes that these are seen now: those that were seen longest ago make room for others. */
  use(cells: Iterable<Cell>, now: number): void {
    for (const cell of cells) {
      const tile = this.#tiles.get(keyOf(cell));
      if (tile) tile.usedAt = now;
    }
  }

  drop(cell: Cell): void {
    const tile = this.#tiles.get(keyOf(cell));
    if (tile && "close" in tile.image) tile.image.close();
    this.#tiles.delete(keyOf(cell));
  }

  /** The tiles that show some of a part of the board. */
  over(part: Rect): Tile[] {
    const cells = cellsOver(part, this.scale);
    if (cells.length > this.#tiles.size) return Array.from(this.#tiles.values()).filter((tile) => meets(tile, cells));
    return cells.flatMap((cell) => this.get(cell) ?? []);
  }

  /** Whether all of a part of the board is there. */
  covers(part: Rect): boolean {
    // More cells than there are tiles can't all be there; counted first, because there may be thousands.
    const { width } = boardRectOf({ column: 0, row: 0 }, this.scale);
    if ((part.width / width) * (part.height / width) > this.#tiles.size) return false;
    return cellsOver(part, this.scale).every((cell) => this.#tiles.has(keyOf(cell)));
  }

  get tiles(): Iterable<HeldTile> {
    return this.#tiles.values();
  }
}

function meets({ column, row }: Cell, cells: readonly Cell[]): boolean {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return false;
  return column >= first.column && column <= last.column && row >= first.row && row <= last.row;
}

/** All tiles that are held, of a few scales, bounded in number. */
export class TileStore {
  readonly #levels: TileLevel[] = [];

  get levels(): readonly TileLevel[] {
    return this.#levels;
  }

  /** The tiles of a scale; an empty level when there are none. */
  level(scale: Scale): TileLevel {
    const known = this.#levels.find((level) => isSameScale(level.scale, scale));
    if (known) return known;
    const made = new TileLevel(scale);
    this.#levels.push(made);
    return made;
  }

  /** Lets go of those that were seen longest ago, until so many are left. */
  shrinkTo(most: number): void {
    const all = this.#levels.flatMap((level) => Array.from(level.tiles, (tile) => ({ level, tile })));
    all.sort((a, b) => a.tile.usedAt - b.tile.usedAt);
    for (const { level, tile } of all.slice(0, Math.max(0, all.length - most))) level.drop(tile);
    this.#forgetEmpty();
  }

  clear(): void {
    this.shrinkTo(0);
  }

  #forgetEmpty(): void {
    for (const level of this.#levels.slice()) {
      if (level.size === 0) this.#levels.splice(this.#levels.indexOf(level), 1);
    }
  }

  /** The level that shows a part of the board best at a zoom, of those that show all of it. */
  bestFor(part: Rect, zoom: number): TileLevel | undefined {
    let best: TileLevel | undefined;
    for (const level of this.#levels) {
      if ((!best || distance(level, zoom) < distance(best, zoom)) && level.covers(part)) best = level;
    }
    return best;
  }
}

/** How unlike its zoom a level is shown: enlarged is worse than made smaller. */
export function distance({ scale }: TileLevel, zoom: number): number {
  const steps = Math.log2(scale.zoom / zoom);
  return steps >= 0 ? steps : -1.5 * steps;
}

/** What two parts of the board share; `undefined` when nothing. */
export function sharedRect(a: Rect, b: Rect): Rect | undefined {
  if (containsRect(a, b)) return b;
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
