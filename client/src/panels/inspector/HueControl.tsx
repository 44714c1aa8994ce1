import { noteHues } from "@throughline/scene";
import { Check, Slash } from "lucide-react";
import { useId } from "react";
import type { ControlProps } from "./FieldControl.tsx";
import { say } from "./words/say.ts";
import classes from "./HueControl.module.css";

/** The colour of a note, by swatches that bear their names; chosen with arrow keys like any group of options. */
export function HueControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"hue">) {
  const name = useId();
  return (
    <fieldset className={classes.field} disabled={isReadOnly}>
      <legend className={classes.legend}>
        {field.label}
        {isMixed && <span className={classes.mixed}> {say.mixed}</span>}
      </legend>
      <div className={classes.swatches}>
        {field.optional && (
          <label className={classes.swatch} data-none title={say.noColour}>
            <input
              type="radio"
              name={name}
              value=""
              aria-label={say.noColour}
              checked={value === null && !isMixed}
              onChange={() => onChange(null)}
            />
            {value === null && !isMixed ? <Check size={16} aria-hidden /> : <Slash size={14} aria-hidden />}
          </label>
        )}
        {noteHues.map((hue) => (
          <label
            key={hue}
            className={classes.swatch}
            title={hue}
            style={{ background: `var(--tl-note-${hue})`, borderColor: `var(--tl-note-edge-${hue})` }}
          >
            <input
              type="radio"
              name={name}
              value={hue}
              aria-label={hue}
              checked={value === hue}
              onChange={() => onChange(hue)}
            />
            {value === hue && <Check size={16} aria-hidden />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
