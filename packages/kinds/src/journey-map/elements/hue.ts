import { value } from "@throughline/model";
import { noteHues, type NoteHue } from "@throughline/scene";
import { z } from "zod/mini";
import { say } from "../words/say.ts";

/** A chosen colour, or `null` for the one that the element has by itself. */
export const hueSchema: z.ZodMiniType<NoteHue | null> = z.nullable(z.enum(noteHues));

/** The same as a field of an element. */
export const hueValue = value(hueSchema, null, {
  control: "hue",
  get label() {
    return say.colour;
  },
  optional: true,
});
