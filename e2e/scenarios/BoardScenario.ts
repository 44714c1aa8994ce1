import type { BoardActor } from "../actors/BoardActor.ts";

/** What the tests that every kind of board passes have to know of one kind. */
export interface BoardScenario {
  /** Id of the kind. */
  readonly kind: string;
  /** A template with example content. */
  readonly template: string;
  /** A card of the template in which people type; its text occurs once. */
  readonly card: string;
  /** Another card of it. */
  readonly other: string;
  /** Two cards in different places, over which people let `card` go. */
  readonly targets: readonly [string, string];
  /** Words of a "+" on the template's canvas that makes a card. */
  readonly plus: string;
  /** The way through the menu "Move to…" to another place for `card`; the last is the words of an element it is then in. */
  readonly moveTo: readonly string[];
  /** A card that stands there already. */
  readonly beside: string;
  /** Fills an empty board with the outline open and the focus in it; nothing but keys. Returns the texts that are then on it. */
  readonly fillByKeyboard: (person: BoardActor) => Promise<readonly string[]>;
}
