import { z } from "zod";

/** The colours that people get, by name; the screen's theme gives the values. */
export const presenceColours = ["blue", "green", "orange", "purple", "pink", "teal", "red", "brown"] as const;
export type PresenceColour = (typeof presenceColours)[number];

const coordinate = z.number().finite().min(-1e7).max(1e7);
const id = z.string().max(100);

/** Elements that somebody holds while dragging them; others draw them there without anything being written. */
const dragSchema = z.object({ ids: z.array(id).max(200), dx: coordinate, dy: coordinate });

const presenceSchema = z.object({
  /** Stamped by the server; what a client says of itself is not believed. */
  user: z.object({
    id,
    name: z.string().max(80),
    colour: z.enum(presenceColours).catch("blue"),
    /** Came by a link, under a name that they typed. */
    isGuest: z.boolean().optional().catch(undefined),
  }),
  /** Board units; null when the pointer is elsewhere. */
  cursor: z.tuple([coordinate, coordinate]).nullable().catch(null),
  selection: z.array(id).max(200).catch([]),
  /** The text that is being typed in. */
  editing: z
    .object({ id, key: z.string().max(50) })
    .nullable()
    .catch(null),
  drag: dragSchema.nullable().catch(null),
  /** What the person sees, in board units [x, y, width, height]; for "jump to". */
  view: z.tuple([coordinate, coordinate, coordinate, coordinate]).nullable().catch(null),
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
