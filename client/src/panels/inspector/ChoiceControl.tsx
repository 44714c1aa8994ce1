import { NativeSelect } from "@mantine/core";
import type { ControlProps } from "./FieldControl.tsx";
import { say } from "./words/say.ts";

/** What stands for “Mixed” among the options; "" may be one of them. */
const mixed = "(mixed)";

/** One of a few named options. */
export function ChoiceControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"choice">) {
  const options = field.options.map((option) => ({ value: option.value, label: option.label }));
  return (
    <NativeSelect
      label={field.label}
      data={isMixed ? [{ value: mixed, label: say.mixed, disabled: true }, ...options] : options}
      value={typeof value === "string" ? value : isMixed ? mixed : ""}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
