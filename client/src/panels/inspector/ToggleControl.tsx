import { Switch } from "@mantine/core";
import type { ControlProps } from "./FieldControl.tsx";

/** On or off. */
export function ToggleControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"toggle">) {
  return (
    <Switch
      label={field.label}
      description={isMixed ? "Mixed" : undefined}
      checked={value === true}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
