import { presenceColourOf, presenceColours, type PresenceColour } from "@throughline/model";

/**
 * A colour for each of the people who are on a board together: their usual one, or the next that is free when somebody
 * before them has it. The same on every screen that has the same people. With more people than colours some share one.
 */
export function shareColours(userIds: Iterable<string>): ReadonlyMap<string, PresenceColour> {
  const colours = new Map<string, PresenceColour>();
  const taken = new Set<PresenceColour>();
  for (const id of Array.from(new Set(userIds)).sort()) {
    const usual = presenceColourOf(id);
    const from = presenceColours.indexOf(usual);
    const inTurn = presenceColours.map((_, step) => presenceColours[(from + step) % presenceColours.length] ?? usual);
    const colour = inTurn.find((candidate) => !taken.has(candidate)) ?? usual;
    taken.add(colour);
    colours.set(id, colour);
  }
  return colours;
}
