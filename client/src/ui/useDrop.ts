import { useId, useState, type MouseEvent } from "react";
import { isTypingIn } from "./composition.ts";
import type { Part } from "./part.tsx";

/** A menu under a button, as the button knows it: open or not, and where. */
export interface Drop {
  /** The id of the button; the menu is named after it. */
  readonly id: string;
  /** The button that it was opened by. */
  readonly anchor: HTMLElement | null;
  readonly isOpen: boolean;
  /** Whether the menu is to be rendered: from the first press on, so that a closed one costs nothing. */
  readonly isShown: boolean;
  readonly close: () => void;
  /** What the button needs. */
  readonly button: {
    readonly id: string;
    readonly "aria-haspopup": "menu";
    readonly "aria-expanded": boolean;
    readonly "aria-controls": string | undefined;
    readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  };
}

/**
 * The state of a button with a menu whose program (`part`) is fetched on its own: bars are there and can be pressed
 * before what opens menus has come. `onOpen` is called before it opens. A press after one that couldn't fetch it tries
 * again.
 */
export function useDrop(part: Pick<Part<never>, "isReady" | "load">, onOpen?: () => void): Drop {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  // What comes late takes no letters that somebody types elsewhere by then.
  const closeIfTyping = () => {
    if (isTypingIn(document.activeElement)) setOpen(false);
  };
  return {
    id,
    anchor,
    isOpen,
    isShown: isOpen || (anchor !== null && part.isReady()),
    close: () => setOpen(false),
    button: {
      id,
      "aria-haspopup": "menu",
      "aria-expanded": isOpen,
      "aria-controls": isOpen ? `${id}-dropdown` : undefined,
      onClick: ({ currentTarget }) => {
        if (!isOpen) onOpen?.();
        setAnchor(currentTarget);
        setOpen(!isOpen);
        if (!part.isReady()) part.load().then(closeIfTyping, () => setOpen(false));
      },
    },
  };
}
