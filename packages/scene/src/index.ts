export type { Rect, Point } from "./rect.ts";
export {
  centerOfRect,
  containsPoint,
  containsRect,
  distanceToRect,
  inflateRect,
  intersectsRect,
  rectOfPoints,
  translateRect,
  unionAll,
  unionRect,
} from "./rect.ts";
export { darkPalette, lightPalette, noteHues, paletteFor, type NoteHue, type Paint, type Palette } from "./palette.ts";
export type {
  RectNode,
  TextNode,
  PathNode,
  PathCommand,
  CircleNode,
  IconNode,
  SceneNode,
  TextStyleName,
} from "./sceneNode.ts";
export type { Scene, SceneItem, StayingPart, TextEditorSpot } from "./scene.ts";
export { iconNames, type IconName } from "./icon.ts";
export { iconCommands, iconGrid, iconPaths, iconStroke } from "./iconPaths.ts";
export { parsePathData, pathDataOf } from "./pathData.ts";
export type { TextMeasurer } from "./measure.ts";
export { plainMeasurer } from "./plainMeasurer.ts";
export { createCanvasMeasurer, type MeasureContext } from "./canvasMeasurer.ts";
export { baselineOf, cssFont, fontFamilies, textStyles, type TextStyle } from "./textStyles.ts";
export { wrapText, type WrapOptions } from "./wrapText.ts";
export { createTextLayout, type TextLayout } from "./textLayout.ts";
export type { PaintContext } from "./PaintContext.ts";
export { detailAt, paintItem, type Detail, type PaintOptions } from "./paintItem.ts";
export { isPictured, paintScene, type PaintSceneOptions } from "./paintScene.ts";
export { inPaintOrder } from "./paintOrder.ts";
export { sceneToSvg, type SvgOptions } from "./sceneToSvg.ts";
export { escapeXml } from "./escapeXml.ts";
export { pinOffset, pinOrigin, type Offset } from "./pinOffset.ts";
export { clearOfHeaders } from "./clearOfHeaders.ts";
export { stayInView, stayShift } from "./stayInView.ts";
export { createSceneIndex, type HitOptions, type SceneIndex } from "./sceneIndex.ts";
export { distanceToPath, hitDistance, type ShownItem } from "./hitDistance.ts";
export { monotoneCurve } from "./curve.ts";
export { snapRect, type SnapGuide, type SnapResult } from "./snap.ts";
