import { Menu } from "@mantine/core";
import { Fragment, type CSSProperties, type ReactNode } from "react";
import { DropMenu } from "./DropMenu.tsx";
import type { Drop } from "./useDrop.ts";

/** An entry of a plain menu. */
export interface DropItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly left?: ReactNode;
  /** Such as the keys that do the same. */
  readonly right?: ReactNode;
  readonly danger?: boolean | undefined;
  readonly onRun: () => void;
}

interface ItemsDropProps {
  readonly drop: Drop;
  /** With a line between them. */
  readonly groups: readonly (readonly DropItem[])[];
  readonly position: "top" | "bottom-end";
  readonly width?: number;
  /** Beyond it the menu scrolls. */
  readonly maxHeight?: CSSProperties["maxHeight"];
}

/** A menu of plain entries in groups. */
export function ItemsDrop({ drop, groups, position, width, maxHeight }: ItemsDropProps) {
  const style: CSSProperties | undefined = maxHeight === undefined ? undefined : { maxHeight, overflowY: "auto" };
  return (
    <DropMenu drop={drop} position={position} style={style} {...(width === undefined ? {} : { width })}>
      {groups.map((items, index) => (
        <Fragment key={items[0]?.key}>
          {index > 0 && <Menu.Divider />}
          {items.map(({ key, label, left, right, danger, onRun }) => (
            <Menu.Item
              key={key}
              leftSection={left}
              rightSection={right}
              style={danger ? { color: "var(--tl-danger)" } : undefined}
              onClick={onRun}
            >
              {label}
            </Menu.Item>
          ))}
        </Fragment>
      ))}
    </DropMenu>
  );
}
