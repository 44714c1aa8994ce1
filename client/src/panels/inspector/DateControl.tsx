import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ControlProps } from "./FieldControl.tsx";

/** A day, by the browser's own picker; written as YYYY-MM-DD when it is complete. */
export function DateControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"date">) {
  const stored = typeof value === "string" ? value : "";
  const [draft, setDraft] = useState<string | undefined>();
  const commit = () => {
    if (draft !== undefined && draft !== stored) onChange(draft === "" && value === null ? null : draft);
    setDraft(undefined);
  };
  return (
    <TextInput
      type="date"
      label={field.label}
      description={isMixed ? "Different" : undefined}
      value={draft ?? stored}
      readOnly={isReadOnly}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
    />
  );
}
