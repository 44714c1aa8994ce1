/** An axis-aligned rectangle in board units (1 unit = 1 CSS pixel at 100 %). Width and height are ≥ 0. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in board units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
