import { UnstyledButton } from "@mantine/core";
import type { OutlineItem } from "@throughline/kinds";
import { memo, type MouseEvent } from "react";
import { useStore } from "../session/useStore.ts";
import { ChangeSign } from "../ui/ChangeSign.tsx";
import type { OutlineController } from "./OutlineController.ts";
import { OutlineLevelControl } from "./OutlineLevelControl.tsx";
import { OutlineText } from "./OutlineText.tsx";
import { RowMenu } from "./RowMenu.tsx";
import { say } from "./words/say.ts";
import classes from "./OutlineRow.module.css";

interface OutlineRowProps {
  readonly controller: OutlineController;
  readonly item: OutlineItem;
  /** The text is a heading of this level. */
  readonly headingLevel?: number;
}

/** One element: what it is, its text (typed in place), its facts, its level and its menu. */
export const OutlineRow = memo(function OutlineRow({ controller, item, headingLevel }: OutlineRowProps) {
  const { session } = controller;
  const id = item.elementId;
  const isActive = useStore(controller.state, ({ active }) => active === id);
  const isEditing = useStore(controller.state, ({ editing }) => editing === id);
  const note = useStore(controller.notes, (notes) => notes.get(id));
  const isSelected = useStore(session.selection, (ids) => ids.includes(id));
  const isOnly = useStore(session.selection, (ids) => ids.length === 1 && ids[0] === id);
  const Heading = headingLevel === undefined ? "span" : (`h${headingLevel as 3 | 4 | 5 | 6}` as const);
  return (
    <div
      className={classes.row}
      data-selected={isSelected || undefined}
      data-heading={headingLevel !== undefined || undefined}
      data-difference={note?.sign}
    >
      {isEditing && item.textKey !== undefined ? (
        <OutlineText controller={controller} item={item} textKey={item.textKey} />
      ) : (
        <Heading className={classes.heading}>
          <UnstyledButton
            className={classes.text}
            data-stop={id}
            tabIndex={isActive ? 0 : -1}
            aria-pressed={isSelected}
            onMouseDown={(event) => {
              // The focus alone would select this one and nothing else.
              if (spans(event) || picks(event)) event.preventDefault();
            }}
            onFocus={() => controller.takeFocus(id)}
            onClick={(event) => {
              if (spans(event)) controller.extendTo(id);
              else if (picks(event)) controller.toggle(id);
              else if (isOnly && isActive && event.detail > 0) return controller.open(id);
              else controller.stand(id);
              controller.wantFocus();
            }}
          >
            <span className={classes.type}>{item.typeLabel}</span>
            <Words item={item} />
            {item.details.length > 0 && (
              <span className={classes.details} dir="auto">
                {item.details.join(" · ")}
              </span>
            )}
            {note && (
              <span className={classes.note}>
                <ChangeSign sign={note.sign} size={14} />
                {note.words}
              </span>
            )}
          </UnstyledButton>
        </Heading>
      )}
      {!isEditing && <RowMenu controller={controller} item={item} isActive={isActive} />}
      {item.level && <OutlineLevelControl controller={controller} item={item} level={item.level} isActive={isActive} />}
    </div>
  );
}, isSameRow);

const spans = ({ shiftKey }: MouseEvent) => shiftKey;
const picks = ({ ctrlKey, metaKey }: MouseEvent) => ctrlKey || metaKey;

/** The element's text; what has none and could have says so, what can have none is told by its level and facts. */
function Words({ item }: { readonly item: OutlineItem }) {
  if (item.text.trim() !== "") {
    return (
      <span className={classes.words} dir="auto">
        {item.text}
      </span>
    );
  }
  return item.textKey === undefined ? null : <span className={classes.empty}>{say.noTextYet}</span>;
}

/** Kinds make new items with every change of the board; those that read the same needn't be drawn again. */
function isSameRow(a: OutlineRowProps, b: OutlineRowProps): boolean {
  const [one, two] = [a.item, b.item];
  return (
    a.controller === b.controller &&
    a.headingLevel === b.headingLevel &&
    one.elementId === two.elementId &&
    one.text === two.text &&
    one.typeLabel === two.typeLabel &&
    one.textKey === two.textKey &&
    one.details.join("\n") === two.details.join("\n") &&
    one.level?.value === two.level?.value &&
    one.level?.label === two.level?.label
  );
}
