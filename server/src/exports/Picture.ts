import type { Rect, Scene } from "@throughline/scene";

/** What stands over a board on a picture that goes to other people. */
export interface Heading {
  readonly title: string;
  /** Quieter, below: what it is and of when. */
  readonly caption: string;
}

/** What is drawn: a board or a part of it, with a heading or without. */
export interface Picture {
  readonly scene: Scene;
  /** What of the scene is shown, in board units. */
  readonly shown: Rect;
  /** Only a part is shown: it is cut at its edges, and headers that stick are moved into it. */
  readonly isPart: boolean;
  readonly heading?: Heading | undefined;
}

/** What painters are told of the part that is seen: nothing where it is all of the board. */
export function viewportOf({ shown, isPart }: Picture): Rect | undefined {
  return isPart ? shown : undefined;
}
