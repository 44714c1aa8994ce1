import { TextInput } from "@mantine/core";
import type { ControlProps } from "./FieldControl.tsx";
import { useDraft } from "./useDraft.ts";
import { say } from "./words/say.ts";

/** A day, by the browser's own picker; written as YYYY-MM-DD when it is complete. */
export function DateControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"date">) {
  const stored = typeof value === "string" ? value : "";
  const draft = useDraft(stored, (day, { joins, isDone }) => {
    // While a year is typed the field already gives days such as 0002-05-01.
    if (!isDone && !/^[1-9]/.test(day)) return false;
    onChange(day === "" && value === null ? null : day, { joins });
    return true;
  });
  return (
    <TextInput
      type="date"
      label={field.label}
      description={isMixed ? say.mixed : undefined}
      value={draft.value}
      readOnly={isReadOnly}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") draft.commit();
      }}
    />
  );
}
