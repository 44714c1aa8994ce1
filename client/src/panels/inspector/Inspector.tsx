import { CloseButton } from "@mantine/core";
import type { BoardElement } from "@throughline/model";
import { memo } from "react";
import { afterPaint } from "../../session/afterPaint.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { mayRun } from "../../session/mayRun.ts";
import { useStore } from "../../session/useStore.ts";
import { iconNamed, SceneIcon } from "../../ui/SceneIcon.tsx";
import { BoardSummary } from "./BoardSummary.tsx";
import { commonFields, selectionTitle, textsOf, type InspectorField } from "./commonFields.ts";
import { FieldControl } from "./FieldControl.tsx";
import { PlaceFields } from "./PlaceFields.tsx";
import { setValues } from "./setValues.ts";
import { TextControl } from "./TextControl.tsx";
import { selectedElements } from "./selectedElements.ts";
import { say } from "./words/say.ts";
import classes from "./Inspector.module.css";

interface InspectorProps {
  readonly session: BoardSession;
  readonly onClose?: () => void;
}

/**
 * Everything that can be set on what is selected, built from the element types' own field descriptions; facts of the
 * board when nothing is. Only the content: where it stands (at the right, in a sheet) is the page's matter.
 */
export function Inspector({ session, onClose }: InspectorProps) {
  const elements = useStore(afterPaint(selectedElements(session)), (selected) => selected);
  const title = elements.length === 0 ? session.kind.label : selectionTitle(session.board.schema, elements);
  const icon = elements.length === 0 ? session.kind.icon : iconOf(session, elements);
  return (
    <section className={classes.inspector} aria-label={say.inspector}>
      <header className={classes.header}>
        {icon && <SceneIcon icon={icon} />}
        <h2 className={classes.title}>{title}</h2>
        {onClose && <CloseButton aria-label={say.closeInspector} onClick={onClose} />}
      </header>
      <div className={classes.body}>
        {elements.length === 0 ? <BoardSummary session={session} /> : <Fields session={session} elements={elements} />}
      </div>
    </section>
  );
}

function iconOf(session: BoardSession, elements: readonly BoardElement[]) {
  const types = new Set(elements.map(({ type }) => type));
  return types.size === 1 ? iconNamed(session.board.schema.elements.get(elements[0]?.type ?? "")?.icon) : undefined;
}

interface SelectionFieldProps {
  readonly session: BoardSession;
  readonly ids: readonly string[];
  readonly described: InspectorField;
  readonly isReadOnly: boolean;
}

/** One value of what is selected. Rendered anew when it changes, not at each letter of the text beside it. */
const SelectionField = memo(
  ({ session, ids, described, isReadOnly }: SelectionFieldProps) => (
    <FieldControl
      described={described}
      isReadOnly={isReadOnly}
      onChange={(value, options) => setValues(session, ids, described.key, value, options)}
    />
  ),
  (a, b) =>
    a.session === b.session &&
    a.isReadOnly === b.isReadOnly &&
    a.ids.join() === b.ids.join() &&
    a.described.field === b.described.field &&
    a.described.isMixed === b.described.isMixed &&
    Object.is(a.described.value, b.described.value),
);

function Fields({ session, elements }: { readonly session: BoardSession; readonly elements: readonly BoardElement[] }) {
  const { schema } = session.board;
  const ids = elements.map(({ id }) => id);
  const canEdit = useStore(session.access, (access) => access.canEdit);
  const fields = commonFields(schema, elements);
  const texts = textsOf(schema, elements);
  const hasPlaces = session.kind.placeFields(session.board, ids).length > 0;
  return (
    <>
      {texts.map(({ key, text }) => (
        <TextControl key={`${ids[0]} ${key}`} session={session} id={ids[0] ?? ""} textKey={key} text={text} />
      ))}
      <PlaceFields session={session} ids={ids} isReadOnly={!canEdit} />
      {fields.map((field) => (
        <SelectionField
          // Another selection is another form: half-typed words of one element must never reach the next.
          key={`${ids.join()} ${field.key}`}
          session={session}
          ids={ids}
          described={field}
          isReadOnly={!ids.every((id) => mayRun(session, { name: "setValue", args: { id, key: field.key } }))}
        />
      ))}
      {fields.length === 0 && texts.length === 0 && !hasPlaces && (
        <p className={classes.quiet}>{say.nothingInCommon}</p>
      )}
    </>
  );
}
