import { createPart } from "../ui/part.tsx";

/** What is shown of a selection, and of the board. */
export const Inspector = createPart(async () => (await import("./inspector/Inspector.tsx")).Inspector);

/** Who is here. */
export const PeoplePanel = createPart(async () => (await import("./PeoplePanel.tsx")).PeoplePanel);

/** The board as text. */
export const OutlinePanel = createPart(async () => (await import("../outline/OutlinePanel.tsx")).OutlinePanel);
