import type { IconName } from "./icon.ts";
import type { Paint } from "./palette.ts";
import type { Rect } from "./rect.ts";

/** What a node says about staying in view. */
interface Staying {
  /** It is moved with what its item keeps in view; see `SceneItem.stays`. */
  readonly stays?: boolean;
}

/** A filled and/or stroked rectangle. */
export interface RectNode extends Staying {
  readonly kind: "rect";
  readonly rect: Rect;
  readonly radius?: number;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Board units; 1 when absent. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  /** 0–1; 1 when absent. */
  readonly opacity?: number;
}

/** The text styles of the product: size/line height in board units. */
export type TextStyleName = "card" | "cardStrong" | "meta" | "metaStrong" | "stage" | "title" | "chip";

/** Text that is already wrapped by `wrapText`: one string a line. They lie in `width` from `x`, the first one's top at `y`. */
export interface TextNode extends Staying {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly style: TextStyleName;
  readonly paint: Paint;
  /** Without it each line begins at the side where its paragraph is read from. */
  readonly align?: "left" | "center" | "right";
}

/** A path of absolute commands, as in SVG: M x y · L x y · C x1 y1 x2 y2 x y · Z. */
export interface PathNode {
  readonly kind: "path";
  readonly commands: readonly PathCommand[];
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export type PathCommand =
  | readonly ["M" | "L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

/** A circle; people dots, curve points. */
export interface CircleNode {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
}

/** One of the product's icons, drawn as strokes in a square box of `size`. */
export interface IconNode extends Staying {
  readonly kind: "icon";
  readonly icon: IconName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly paint: Paint;
}

export type SceneNode = RectNode | TextNode | PathNode | CircleNode | IconNode;
