import { Minus, MoveRight, Pencil, Plus } from "lucide-react";
import type { ComponentType } from "react";
import classes from "./ChangeSign.module.css";
import type { DifferenceName } from "./markColours.ts";

const icons: Readonly<Record<DifferenceName, ComponentType<{ size: number; strokeWidth: number }>>> = {
  added: Plus,
  removed: Minus,
  changed: Pencil,
  moved: MoveRight,
};

/** The sign of a difference as the canvas draws it; words stand beside it, so it is decoration. */
export function ChangeSign({ sign, size = 16 }: { readonly sign: DifferenceName; readonly size?: number }) {
  const Icon = icons[sign];
  return (
    <span className={classes.sign} data-sign={sign} style={{ width: size, height: size }} aria-hidden>
      <Icon size={Math.round(size * 0.62)} strokeWidth={3} />
    </span>
  );
}
