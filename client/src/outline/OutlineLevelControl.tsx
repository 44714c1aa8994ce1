import { CloseButton } from "@mantine/core";
import type { OutlineItem, OutlineLevel } from "@throughline/kinds";
import { useStore } from "../session/useStore.ts";
import type { OutlineController } from "./OutlineController.ts";
import classes from "./OutlineLevelControl.module.css";

interface OutlineLevelControlProps {
  readonly controller: OutlineController;
  readonly item: OutlineItem;
  readonly level: OutlineLevel;
  readonly isActive: boolean;
}

/** A number such as an emotion, set by arrow keys or by sliding; it may be unset, which is not the middle. */
export function OutlineLevelControl({ controller, item, level, isActive }: OutlineLevelControlProps) {
  const canEdit = useStore(controller.session.access, (access) => access.canEdit);
  const { label, value, min, max, step, words } = level;
  return (
    <span className={classes.level}>
      <input
        type="range"
        className={classes.slider}
        data-unset={value === null || undefined}
        min={min}
        max={max}
        step={step}
        value={value ?? (min + max) / 2}
        disabled={!canEdit}
        tabIndex={isActive ? 0 : -1}
        aria-label={`${label}${item.text ? `, ${item.text}` : ""}`}
        aria-valuetext={words(value)}
        onChange={(event) => controller.setLevel(level, Number(event.target.value))}
        onKeyDown={(event) => {
          // The middle is where an unset slider stands already, so the key that sets it there changes nothing by itself.
          if (value === null && (event.key === "0" || event.key === " ")) controller.setLevel(level, (min + max) / 2);
          else if (value !== null && (event.key === "Delete" || event.key === "Backspace"))
            controller.setLevel(level, null);
          else if (event.key === "Escape") controller.wantFocus();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className={classes.words} aria-hidden>
        {words(value)}
      </span>
      {value !== null && canEdit && (
        <CloseButton
          size="sm"
          aria-label={`Clear ${label.toLowerCase()}`}
          tabIndex={isActive ? 0 : -1}
          onClick={() => {
            controller.setLevel(level, null);
            controller.wantFocus();
          }}
        />
      )}
    </span>
  );
}
