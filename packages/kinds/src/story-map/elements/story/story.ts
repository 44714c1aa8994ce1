import {
  defineElement,
  listValue,
  paragraphValue,
  placeValue,
  text,
  value,
  wordsValue,
  type ElementOf,
} from "@throughline/model";
import { z } from "zod/mini";
import { dayText } from "../day.ts";
import { statusOptions, storyStatuses, type StoryStatus } from "./storyStatus.ts";
import { say } from "../../words/say.ts";

/** The most points one story can have. */
export const maxEstimate = 1_000;

/** Only addresses that are safe to follow: an imported `javascript:` must never become a link. */
const webAddress = z.string().check(
  z.maxLength(2_000),
  z.refine((url) => url === "" || /^https?:\/\/\S+$/i.test(url), "is not a web address (https://…)"),
);

/** A piece of work that helps someone with a task. Stands in a task's column, in a release's slice or in "Later". */
export const story = defineElement({
  type: "story",
  get label() {
    return say.story;
  },
  counted: (count) => say.stories({ count }),
  icon: "story",
  values: {
    /** [task, release or "" for later, order]: column, slice and priority change together. */
    place: placeValue,
    status: value<StoryStatus>(z.enum(storyStatuses), "todo", {
      control: "choice",
      get label() {
        return say.status;
      },
      options: statusOptions,
    }),
    /** Points; `null` is "not estimated", which is not zero. */
    estimate: value<number | null>(z.nullable(z.number().check(z.minimum(0), z.maximum(maxEstimate))), null, {
      control: "number",
      get label() {
        return say.estimate;
      },
      min: 0,
      max: maxEstimate,
      step: 1,
      get unit() {
        return say.pointsUnit;
      },
      optional: true,
    }),
    people: listValue(say.people, say.addName),
    labels: listValue(say.labels, say.addLabel),
    /** The day the story itself is due, `YYYY-MM-DD` or "": not the day its release goes out. */
    due: value(dayText, "", {
      control: "date",
      get label() {
        return say.dueDate;
      },
    }),
    link: value(webAddress, "", {
      control: "url",
      get label() {
        return say.link;
      },
    }),
    trackerKey: wordsValue(say.trackerKey, "SHOP-123"),
    /** What the tracker calls this item's parent, by key or address; kept so that nothing of an import is lost. */
    trackerParent: wordsValue(say.trackerParent),
    note: paragraphValue(say.note, say.acceptance),
  },
  texts: {
    title: text(say.story, {
      get placeholder() {
        return say.describeStory;
      },
      multiline: true,
      maxLength: 5_000,
    }),
  },
  placement: { containers: ["task"], lanes: ["release"], laneOptional: true },
});
export type Story = ElementOf<typeof story>;
