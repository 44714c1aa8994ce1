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
export { lazyList, listOf, listsOf, sceneOfLists, type SceneList } from "./sceneList.ts";
export { iconNames, type IconName } from "./icon.ts";
export { iconGrid, iconPaths, iconStroke } from "./iconPaths.ts";
export type { TextMeasurer } from "./measure.ts";
export { plainMeasurer } from "./plainMeasurer.ts";
export { createCanvasMeasurer, type MeasureContext } from "./canvasMeasurer.ts";
export { cssFont, fontFamilies, fontsOf, textStyles, type FontOf, type TextStyle } from "./textStyles.ts";
export { directionOf, hasRightToLeft, type TextDirection } from "./textDirection.ts";
export { createTextLayout, type TextLayout } from "./textLayout.ts";
export type { PaintContext } from "./PaintContext.ts";
export { detailAt, paintItem, type Detail, type PaintOptions } from "./paintItem.ts";
export { isPictured, paintScene, type PaintSceneOptions } from "./paintScene.ts";
export { leastReadableLetter, letterHeight, maxPicturePixels, pictureScale } from "./pictureScale.ts";
export { sceneToSvg, type SvgOptions } from "./sceneToSvg.ts";
export { pinOffset, pinOrigin, type Offset } from "./pinOffset.ts";
export { headerSize } from "./headerSize.ts";
export { picturedBounds, picturePart, type PicturePart } from "./picturePart.ts";
export { clearOfHeaders } from "./clearOfHeaders.ts";
export { stayInView } from "./stayInView.ts";
export { createSceneIndex, type HitOptions, type SceneIndex } from "./sceneIndex.ts";
export type { ShownItem } from "./hitDistance.ts";
export { monotoneCurve } from "./curve.ts";
export { snapRect, type SnapGuide, type SnapResult } from "./snap.ts";
