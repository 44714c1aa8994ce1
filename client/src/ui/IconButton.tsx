import { ActionIcon } from "@mantine/core";
import type { ReactNode } from "react";
import { Hint } from "./Hint.tsx";

interface IconButtonProps {
  /** What it does, for who can't see the icon. */
  readonly label: string;
  /** What is said when the pointer rests on it, e.g. with the key that does the same; the label by default. */
  readonly hint?: string;
  /** The icon. */
  readonly children: ReactNode;
  readonly size?: number;
  readonly className?: string;
  readonly onClick: () => void;
}

/** A quiet button of a bar that shows only an icon. */
export function IconButton({ label, hint = label, children, ...others }: IconButtonProps) {
  return (
    <Hint label={hint}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} {...others}>
        {children}
      </ActionIcon>
    </Hint>
  );
}
