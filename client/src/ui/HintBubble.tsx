import { Tooltip } from "@mantine/core";
import { useEffect, type ReactNode } from "react";

interface HintBubbleProps {
  readonly id: string;
  readonly target: HTMLElement;
  readonly label: ReactNode;
  readonly isShown: boolean;
  /** Escape takes it away wherever the focus is. */
  readonly onEscape: () => void;
}

/** The words of a hint, beside its button. */
export function HintBubble({ id, target, label, isShown, onEscape }: HintBubbleProps) {
  useEffect(() => {
    if (!isShown) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onEscape();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  return <Tooltip id={id} target={target} label={label} opened={isShown} transitionProps={{ duration: 120 }} />;
}
