import { noteHues, type NoteHue } from "@throughline/scene";
import { z } from "zod/mini";

/** A chosen colour, or `null` for the one that the element has by itself. */
export const hueSchema: z.ZodMiniType<NoteHue | null> = z.nullable(z.enum(noteHues));
