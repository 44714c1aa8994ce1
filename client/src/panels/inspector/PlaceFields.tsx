import type { PlaceField } from "@throughline/kinds";
import type { BoardSession } from "../../session/BoardSession.ts";
import { countedElements } from "../../session/describeElement.ts";
import { ChoiceControl } from "./ChoiceControl.tsx";
import { say } from "./words/say.ts";

interface PlaceFieldsProps {
  readonly session: BoardSession;
  readonly ids: readonly string[];
  readonly isReadOnly: boolean;
}

/** Where the selected elements stand, to be set for all of them: each keeps what else says its place. */
export function PlaceFields({ session, ids, isReadOnly }: PlaceFieldsProps) {
  const move = (field: PlaceField, value: string) => {
    if (session.run(field.callFor(value)) === undefined) return;
    const target = field.options.find((option) => option.value === value)?.label ?? "";
    session.announcements.say(say.movedTo({ what: countedElements(session.board, ids), place: target }));
  };
  return session.kind
    .placeFields(session.board, ids)
    .map((field) => (
      <ChoiceControl
        key={`${ids.join()} ${field.key}`}
        field={{ control: "choice", label: field.label, options: field.options }}
        value={field.value}
        isMixed={field.value === undefined}
        isReadOnly={isReadOnly}
        onChange={(value) => move(field, String(value))}
      />
    ));
}
