import { Menu, type FloatingPosition, type MenuProps } from "@mantine/core";
import { useEffect, useImperativeHandle, useState, type CSSProperties, type ReactNode, type Ref } from "react";
import type { Drop } from "./useDrop.ts";

interface DropMenuProps extends Pick<MenuProps, "width" | "returnFocus"> {
  readonly drop: Drop;
  readonly position: FloatingPosition;
  readonly style?: CSSProperties | undefined;
  /** The entries, as Mantine's `Menu.Item`. */
  readonly children: ReactNode;
}

/** The menu of a button that was rendered before it. */
export function DropMenu({ drop, style, children, ...others }: DropMenuProps) {
  // Opened once it is there, not with it: only then does Mantine know where the focus goes back to.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(drop.isOpen), [drop.isOpen]);
  return (
    <Menu id={drop.id} opened={isOpen} onClose={drop.close} {...others}>
      <Menu.Target>
        <Anchor element={drop.anchor} />
      </Menu.Target>
      <Menu.Dropdown style={style}>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** Stands for an element that is rendered elsewhere. */
function Anchor({ element, ref }: { readonly element: HTMLElement | null; readonly ref?: Ref<HTMLElement | null> }) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => element, [element]);
  return null;
}
