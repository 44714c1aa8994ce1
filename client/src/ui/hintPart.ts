import { createPart } from "./part.tsx";

/** The words beside a button. */
export const HintBubble = createPart(async () => (await import("./HintBubble.tsx")).HintBubble);
