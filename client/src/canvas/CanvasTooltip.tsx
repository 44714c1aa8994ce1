import type { Rect } from "@throughline/scene";
import { useEffect, useState } from "react";
import { afterPaint } from "../session/afterPaint.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";
import type { Toolbox } from "../tools/Toolbox.ts";
import classes from "./CanvasTooltip.module.css";

const restMs = 600;
const gap = 6;
/** As wide as the stylesheet lets it become. */
const widest = 280;
const room = 96;

interface CanvasTooltipProps {
  readonly session: BoardSession;
  readonly toolbox: Toolbox;
}

/**
 * The words of what the pointer rests on: a card's description, what a "+" adds. For the eye alone: assistive tools
 * have the same words in the outline.
 */
export function CanvasTooltip({ session, toolbox }: CanvasTooltipProps) {
  const hover = useStore(afterPaint(toolbox.feedback), (feedback) => (feedback.drag ? undefined : feedback.hover));
  const isEditing = useStore(session.editing, (editing) => editing !== null);
  const isAdding = useStore(session.draft, (draft) => draft !== null);
  if (hover === undefined || isEditing || isAdding) return null;
  return <RestingTooltip key={hover} session={session} itemKey={hover} />;
}

/** Waits until the pointer has rested, and goes when the board is moved away under it. */
function RestingTooltip({ session, itemKey }: { readonly session: BoardSession; readonly itemKey: string }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), restMs);
    const stop = session.camera.subscribe(() => {
      clearTimeout(timer);
      setDue(false);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);
  const label = session.scene.index.byKey(itemKey)?.label;
  const box = isDue && label ? shownBox(session, itemKey) : undefined;
  if (!box) return null;
  const { width, height } = session.camera.size;
  const middle = Math.max(widest / 2, Math.min(width - widest / 2, box.x + box.width / 2));
  const isAbove = box.y + box.height + room > height;
  const place = isAbove ? { bottom: height - box.y + gap } : { top: box.y + box.height + gap };
  return (
    <div className={classes.place} style={{ left: middle, ...place }} aria-hidden>
      <div className={classes.tooltip} dir="auto">
        {label}
      </div>
    </div>
  );
}

/** Where an item is seen, in CSS pixels. */
function shownBox({ scene, camera }: BoardSession, key: string): Rect | undefined {
  const item = scene.index.byKey(key);
  return item && camera.toScreen(scene.boundsInView(item, camera.view));
}
