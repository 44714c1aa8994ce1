import { textStyles, type Offset, type Rect } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import type { Draft } from "../session/Draft.ts";
import { leastFontSize } from "./textField.ts";

/** The room between an element and the field for the next one. */
const gap = 8;
const padding = 8;
const least = { width: 160, height: 36 };
const greatest = { width: 280, height: 72 };

function between(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value));
}

/** How far what the field goes with has come since it was begun. */
function wayOf({ scene }: BoardSession, anchor: Draft["anchor"]): Offset {
  const now = anchor && scene.index.byKey(anchor.key)?.bounds;
  return now ? { dx: now.x - anchor.bounds.x, dy: now.y - anchor.bounds.y } : { dx: 0, dy: 0 };
}

/** Where the field for something new lies, in board units; it may lie over others and moves none. */
export function draftRect(session: BoardSession, { place, makes, anchor }: Draft): Rect {
  const { view } = session.camera;
  const beside = place && "beside" in place ? session.scene.shownBounds(place.beside, view) : undefined;
  const middle = { x: view.x + (view.width - greatest.width) / 2, y: view.y + view.height / 3, ...greatest };
  const at = beside ?? (place && "rect" in place ? place.rect : middle);
  const width = between(at.width, least.width, greatest.width);
  const height = between(at.height, least.height, greatest.height);
  if (!beside) {
    const { dx, dy } = place ? wayOf(session, anchor) : { dx: 0, dy: 0 };
    return { x: at.x + dx, y: at.y + dy, width, height };
  }
  return makes.runs === "across"
    ? { x: at.x + at.width + gap, y: at.y, width, height }
    : { x: at.x, y: at.y + at.height + gap, width, height };
}

/** Lays the field there, scaled with the camera, and gives the place. */
export function placeDraftField(field: HTMLTextAreaElement, session: BoardSession, draft: Draft): Rect {
  const rect = draftRect(session, draft);
  const { size, lineHeight } = textStyles.card;
  const factor = Math.min(1, size / leastFontSize);
  const { zoom } = session.camera.get();
  const { x, y } = session.camera.toScreen(rect);
  field.style.font = `${size / factor}px/${lineHeight / factor}px var(--mantine-font-family)`;
  field.style.padding = `${padding / factor}px`;
  field.style.width = `${rect.width / factor}px`;
  field.style.height = `${rect.height / factor}px`;
  field.style.transform = `translate(${x}px, ${y}px) scale(${zoom * factor})`;
  return rect;
}
