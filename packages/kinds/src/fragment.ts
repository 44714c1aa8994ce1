import { z } from "zod";

/**
 * Elements as they are on the clipboard: plain, with their ids, which are replaced when they are pasted. What is
 * inside a copied container (the steps of a stage, the cards of a step) is copied with it.
 */
export const fragmentSchema = z.array(z.record(z.string(), z.unknown())).max(5_000);
export type Fragment = z.infer<typeof fragmentSchema>;

/** Arguments of `pasteElements`: what, and the element near which it goes. Result: `{ ids }`, the pasted top elements. */
export const pasteArgs = z.object({ elements: fragmentSchema, near: z.string().optional() });

/** Arguments of `deleteElements`: containers take what they hold with them. Ids that are gone are passed over. */
export const deleteArgs = z.object({ ids: z.array(z.string()).min(1).max(5_000) });
