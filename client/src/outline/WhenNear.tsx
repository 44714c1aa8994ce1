import { useEffect, useRef, useState, type ReactNode } from "react";
import { useStore } from "../session/useStore.ts";
import type { OutlineController } from "./OutlineController.ts";
import { watchNear } from "./watchNear.ts";

interface WhenNearProps {
  readonly controller: OutlineController;
  /** The section or cell that this is, by which it is known whether the keyboard stands in it. */
  readonly place: string;
  /** How many rows it has, for its height until it was seen. */
  readonly rows: number;
  /** `li` in lists; `div` by default. */
  readonly as?: "div" | "li";
  readonly className?: string;
  readonly children: () => ReactNode;
}

/** The height of a row before any was seen, in CSS pixels. */
const rowHeight = 50;

/**
 * Part of a large outline that is only rendered while it is near what is seen, or while the keyboard stands in it;
 * otherwise it keeps its height. Small outlines are rendered whole, so that all of it can be searched and read at once.
 */
export function WhenNear({ controller, place, rows, as: Tag = "div", className, children }: WhenNearProps) {
  const { isLarge } = controller;
  const [isNear, setNear] = useState(false);
  const height = useRef<number | undefined>(undefined);
  const host = useRef<HTMLElement | null>(null);
  const isHeld = useStore(controller.state, ({ active }) => isLarge && controller.standsIn(active, place));
  useEffect(() => {
    if (!isLarge || !host.current) return undefined;
    return watchNear(host.current, (near, last) => {
      if (!near) height.current = last;
      setNear(near);
    });
  }, [isLarge]);
  const isShown = !isLarge || isNear || isHeld;
  return (
    <Tag
      ref={(element: HTMLElement | null) => {
        host.current = element;
      }}
      className={className}
      style={isShown ? undefined : { height: height.current ?? rows * rowHeight, boxSizing: "border-box" }}
    >
      {isShown && children()}
    </Tag>
  );
}
