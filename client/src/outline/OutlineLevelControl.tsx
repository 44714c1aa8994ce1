import { midSentence } from "@throughline/words";
import { CloseButton } from "@mantine/core";
import type { OutlineItem, OutlineLevel } from "@throughline/kinds";
import type { KeyboardEvent } from "react";
import { useStore } from "../session/useStore.ts";
import type { OutlineController } from "./OutlineController.ts";
import { say } from "./words/say.ts";
import classes from "./OutlineLevelControl.module.css";

interface OutlineLevelControlProps {
  readonly controller: OutlineController;
  readonly item: OutlineItem;
  readonly level: OutlineLevel;
  readonly isActive: boolean;
}

/** With more steps than this a slider can't be aimed: then the number is typed. */
const mostSliderSteps = 20;

/** A number such as an emotion or an estimate, by arrow keys, sliding or typing; it may be unset, which is not the middle. */
export function OutlineLevelControl({ controller, item, level, isActive }: OutlineLevelControlProps) {
  const canEdit = useStore(controller.session.access, (access) => access.canEdit);
  const { label, value, min, max, step, words } = level;
  const isSlider = (max - min) / step <= mostSliderSteps;
  const shared = {
    min,
    max,
    step,
    disabled: !canEdit,
    tabIndex: isActive ? 0 : -1,
    "aria-label": item.text === "" ? label : `${label}, ${item.text}`,
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, controller, level, isSlider),
  };
  return (
    <span className={classes.level}>
      {isSlider ? (
        <input
          {...shared}
          type="range"
          className={classes.slider}
          data-unset={value === null || undefined}
          value={value ?? (min + max) / 2}
          aria-valuetext={words(value)}
          onChange={(event) => controller.setLevel(level, Number(event.target.value))}
        />
      ) : (
        <input
          {...shared}
          type="number"
          className={classes.number}
          value={value ?? ""}
          placeholder="–"
          onChange={(event) => setTyped(controller, level, event.target.value)}
        />
      )}
      {isSlider && (
        <span className={classes.words} aria-hidden>
          {words(value)}
        </span>
      )}
      {value !== null && canEdit && (
        <CloseButton
          size="sm"
          aria-label={say.clearLevel({ what: midSentence(label) })}
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

function setTyped(controller: OutlineController, level: OutlineLevel, typed: string): void {
  if (typed === "") controller.setLevel(level, null);
  else if (Number.isFinite(Number(typed)))
    controller.setLevel(level, Math.min(level.max, Math.max(level.min, Number(typed))));
}

function onKeyDown(event: KeyboardEvent, controller: OutlineController, level: OutlineLevel, isSlider: boolean): void {
  const { key } = event;
  const middle = (level.min + level.max) / 2;
  // An unset slider stands in the middle already, so no arrow key would set it there.
  if (isSlider && level.value === null && (key === "0" || key === " ")) controller.setLevel(level, middle);
  else if (isSlider && level.value !== null && (key === "Delete" || key === "Backspace"))
    controller.setLevel(level, null);
  else if (key === "Escape" || key === "Enter") controller.wantFocus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
