import type { TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import { placeholderOf } from "../../contract/elementWords.ts";
import { story as storyType, type Story } from "../elements/story/story.ts";
import { sizes } from "./sizes.ts";

/** What a story's card holds and how tall it is, wherever it stands. */
export interface CardMeasure {
  readonly story: Story;
  readonly lines: readonly string[];
  readonly titleHeight: number;
  /** A second row under the status, for who works on it and what the tracker calls it. */
  readonly hasTrackerRow: boolean;
  readonly height: number;
}

const measures = rememberLast<Story, CardMeasure>();

/** Height of the row with the status. */
export const cardRow = 20;

/** Height of the row under it, with the tracker's key and the people. */
export const trackerRow = 22;

/** Measures a card; once per story as it is, so that a layout after an edit measures the edited one alone. */
export function measureCard(story: Story, text: TextLayout): CardMeasure {
  return measures(story, [text], () => measured(story, text));
}

function measured(story: Story, text: TextLayout): CardMeasure {
  const title = story.title === "" ? placeholderOf(storyType, "title") : story.title;
  const lines = text.wrap(title, sizes.card - 2 * sizes.cardPad, "card", { maxLines: sizes.maxTitleLines });
  const titleHeight = text.height(lines, "card");
  const hasTrackerRow = story.people.length > 0 || story.trackerKey !== "" || story.link !== "";
  const rows = hasTrackerRow ? cardRow + 4 + trackerRow : cardRow;
  return { story, lines, titleHeight, hasTrackerRow, height: 8 + titleHeight + 8 + rows + 8 };
}
