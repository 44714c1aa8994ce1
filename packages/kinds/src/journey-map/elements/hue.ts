import { noteHues, type NoteHue } from "@throughline/scene";
import { z } from "zod";

/** A chosen colour, or `null` for the one that the element has by itself. */
export const hueSchema: z.ZodType<NoteHue | null> = z.enum(noteHues).nullable();
