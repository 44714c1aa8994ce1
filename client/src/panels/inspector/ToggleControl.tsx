import { Switch } from "@mantine/core";
import type { ControlProps } from "./FieldControl.tsx";
import { say } from "./words/say.ts";

/** On or off. */
export function ToggleControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"toggle">) {
  return (
    <Switch
      label={field.label}
      description={isMixed ? say.mixed : undefined}
      checked={value === true}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
