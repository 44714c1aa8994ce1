import { z } from "zod/mini";

/** The colours that people get, by name; the screen's theme gives the values. */
export const presenceColours = ["blue", "green", "orange", "purple", "pink", "teal", "red", "brown"] as const;
export type PresenceColour = (typeof presenceColours)[number];

const coordinate = z.number().check(z.minimum(-1e7), z.maximum(1e7));
const id = z.string().check(z.maxLength(100));

/** Elements that somebody holds while dragging them; others draw them there without anything being written. */
const dragSchema = z.object({ ids: z.array(id).check(z.maxLength(200)), dx: coordinate, dy: coordinate });

const presenceSchema = z.object({
  /** Stamped by the server; what a client says of itself is not believed. */
  user: z.object({
    id,
    name: z.string().check(z.maxLength(80)),
    colour: z.catch(z.enum(presenceColours), "blue"),
    /** Came by a link, under a name that they typed. */
    isGuest: z.catch(z.optional(z.boolean()), undefined),
  }),
  /** Board units; null when the pointer is elsewhere. */
  cursor: z.catch(z.nullable(z.tuple([coordinate, coordinate])), null),
  selection: z.catch(z.array(id).check(z.maxLength(200)), []),
  /** The text that is being typed in. */
  editing: z.catch(z.nullable(z.object({ id, key: z.string().check(z.maxLength(50)) })), null),
  drag: z.catch(z.nullable(dragSchema), null),
  /** What the person sees, in board units [x, y, width, height]; for "jump to". */
  view: z.catch(z.nullable(z.tuple([coordinate, coordinate, coordinate, coordinate])), null),
});

/** What one person shows of themselves while they are on a board. Nothing of it is stored. */
export type Presence = z.infer<typeof presenceSchema>;

/** Reads an awareness state; `undefined` for states without a user, such as the server's own. Wrong parts read as absent. */
export function parsePresence(state: unknown): Presence | undefined {
  const parsed = presenceSchema.safeParse(state);
  return parsed.success ? parsed.data : undefined;
}

/** A colour for a person, the same everywhere. */
export function presenceColourOf(userId: string): PresenceColour {
  let hash = 0;
  for (let i = 0; i < userId.length; i++) hash = (Math.imul(hash, 31) + userId.charCodeAt(i)) | 0;
  return presenceColours[Math.abs(hash) % presenceColours.length] ?? "blue";
}
