import {
  clearOfHeaders,
  stayInView,
  textStyles,
  translateRect,
  type Offset,
  type Paint,
  type Palette,
  type Rect,
  type SceneItem,
  type TextEditorSpot,
} from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { rectToScreen } from "../session/camera.ts";
import { growTextField, isSizedByContent } from "../session/growTextField.ts";
import { onPixels } from "./onPixels.ts";
import { pixelRatioOf } from "./pixelRatio.ts";

/** Fields of less than 16 px make phones zoom into the page; smaller text is set larger and scaled down. */
export const leastFontSize = 16;

/** The spot in which a text of an element is typed now. */
export function spotOf(
  session: BoardSession,
  id: string,
  key: string,
): { item: SceneItem; spot: TextEditorSpot } | undefined {
  const item = session.scene.itemOf(id);
  const spot = item?.editors?.find(({ field }) => field === key) ?? item?.editors?.[0];
  return item && spot ? { item, spot } : undefined;
}

/** How each field lies. Written again, even the same style makes the browser lay out and compose the page anew. */
const laid = new WeakMap<HTMLTextAreaElement, string>();

/**
 * Lays a field exactly over the text that it edits, scaled with the camera. Written straight to the element's style,
 * so that a pan while typing stays out of React. Returns false when the element isn't on the canvas.
 */
export function placeTextField(field: HTMLTextAreaElement, session: BoardSession, id: string, key: string): boolean {
  const shown = shownSpot(session, id, key);
  if (!shown) return false;
  const { rect, spot } = shown;
  const { size, lineHeight, weight } = textStyles[spot.style];
  const factor = Math.min(1, size / leastFontSize);
  const camera = onPixels(session.camera.get(), pixelRatioOf(window));
  const { zoom } = camera;
  const place = rectToScreen(camera, rect);
  const style = {
    font: `${weight} ${size / factor}px/${lineHeight / factor}px var(--mantine-font-family)`,
    width: `${rect.width / factor}px`,
    textAlign: spot.align ?? "left",
    transform: `translate(${place.x}px, ${place.y}px) scale(${zoom * factor})`,
  };
  const least = rect.height / factor;
  const lies = [...Object.values(style), least].join();
  if (laid.get(field) !== lies) {
    laid.set(field, lies);
    Object.assign(field.style, style);
    growTextField(field, least);
  } else if (!isSizedByContent) growTextField(field, least);
  return true;
}

/** The spot of a text with where it is seen now, in board units. */
function shownSpot(session: BoardSession, id: string, key: string) {
  const found = spotOf(session, id, key);
  const shown = session.scene.shownBounds(id, session.camera.view);
  if (!found || !shown) return undefined;
  const { item, spot } = found;
  const offset = { dx: shown.x - item.bounds.x, dy: shown.y - item.bounds.y };
  return { item, spot, rect: translateRect(seenRect(session, item, spot, offset), offset.dx, offset.dy) };
}

/** Brings the line in which one types into view: the board moves, as little as it takes, and nothing else on the page. */
export function revealCaret(field: HTMLTextAreaElement, session: BoardSession, id: string, key: string): void {
  const shown = shownSpot(session, id, key);
  if (!shown) return;
  const { item, spot, rect } = shown;
  // A header sticks to its edge: bringing it into view is all that can be done.
  if (item.pin !== undefined) return session.reveal(id);
  const lines = session.text.wrap(field.value.slice(0, field.selectionEnd), rect.width, spot.style).length;
  const { lineHeight } = textStyles[spot.style];
  const y = rect.y + Math.max(0, lines - 1) * lineHeight;
  session.camera.reveal({ ...rect, y, height: lineHeight }, session.scene.headerSize);
}

/** The rectangle of a spot within its item, where a name is that keeps to the visible part of a long header. */
function seenRect(session: BoardSession, item: SceneItem, spot: TextEditorSpot, offset: Offset): Rect {
  if (!item.stays) return spot.rect;
  const { view } = session.camera;
  const clear = clearOfHeaders(session.scene.index.pinned(view), view);
  const { editors = [] } = stayInView(item, clear, offset);
  return (editors.find(({ field }) => field === spot.field) ?? spot).rect;
}

/** The ink that the text is painted in, so that it looks the same while it is typed. */
export function inkOf(item: SceneItem, spot: TextEditorSpot, palette: Palette): string {
  const ground = item.nodes.findLast((node) => node.kind === "rect" && node.fill !== undefined && node.fill !== "none");
  const dark: readonly (Paint | undefined)[] = ["chip", "accent"];
  if (ground?.kind === "rect" && dark.includes(ground.fill)) return palette.onDark;
  const text = item.nodes.find((node) => node.kind === "text" && node.style === spot.style && node.paint !== "quiet");
  return palette[text?.kind === "text" ? text.paint : "ink"];
}
