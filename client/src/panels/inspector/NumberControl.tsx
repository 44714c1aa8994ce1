import { NumberInput } from "@mantine/core";
import { useState } from "react";
import type { ControlProps } from "./FieldControl.tsx";
import { readNumber } from "./readNumber.ts";

/** A number with its limits and unit; optional ones can be emptied, which means "not set". Written when one leaves it or presses Enter. */
export function NumberControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"number">) {
  const [draft, setDraft] = useState<string | number | undefined>();
  const stored = typeof value === "number" ? value : "";
  const commit = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    const read = readNumber(String(draft), field);
    if (read !== undefined && read !== value) onChange(read);
  };
  return (
    <NumberInput
      label={field.label}
      value={draft ?? stored}
      placeholder={isMixed ? "Different" : field.optional ? "Not set" : undefined}
      min={field.min}
      max={field.max}
      step={field.step}
      suffix={field.unit ? ` ${field.unit}` : undefined}
      readOnly={isReadOnly}
      clampBehavior="blur"
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else if (event.key === "Escape") setDraft(undefined);
      }}
    />
  );
}
