import { NativeSelect } from "@mantine/core";
import type { ControlProps } from "./FieldControl.tsx";

/** One of a few named options. */
export function ChoiceControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"choice">) {
  const options = field.options.map((option) => ({ value: option.value, label: option.label }));
  return (
    <NativeSelect
      label={field.label}
      data={isMixed ? [{ value: "", label: "Different", disabled: true }, ...options] : options}
      value={typeof value === "string" ? value : ""}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
