import type { Rect, SceneNode } from "@throughline/scene";

const thickness = 3;

function bar(rect: Rect): SceneNode {
  return { kind: "rect", rect, radius: thickness / 2, fill: "accent" };
}

/** The bar between two rows: what is let go comes to stand there. */
export function barAcross({ x, width }: Pick<Rect, "x" | "width">, y: number): SceneNode {
  return bar({ x, y: y - thickness / 2, width, height: thickness });
}

/** The bar between two columns. */
export function barDown({ y, height }: Pick<Rect, "y" | "height">, x: number): SceneNode {
  return bar({ x: x - thickness / 2, y, width: thickness, height });
}

/** The ground of the cell in which it comes to stand. */
export function tintOf(rect: Rect): SceneNode {
  return { kind: "rect", rect, fill: "accentSoft", opacity: 0.5 };
}

/** The frame of the group in which it comes to stand. */
export function frameOf(rect: Rect): SceneNode {
  return { kind: "rect", rect, radius: 10, stroke: "accent", strokeWidth: 2 };
}
