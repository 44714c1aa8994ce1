export type { Rect, Point } from "./rect.ts";
export { noteHues, type NoteHue, type Paint } from "./palette.ts";
export type {
  RectNode, TextNode, PathNode, PathCommand, CircleNode, IconNode, SceneNode, TextStyleName,
} from "./sceneNode.ts";
export type { Scene, SceneItem, TextEditorSpot } from "./scene.ts";
export { iconNames, type IconName } from "./icon.ts";
export type { TextMeasurer } from "./measure.ts";
