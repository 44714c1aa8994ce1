import { defineElement, placeValue, text, value, type ElementOf } from "@throughline/model";
import { z } from "zod/mini";
import { laneTypeOptions, laneTypes } from "./laneType.ts";
import { say } from "../../words/say.ts";

/**
 * A row of the map: one sort of thing across all steps. Its type says what its cards mean; one that shows a
 * curve has its cards, if any, beneath it. Any lane may hold both, so changing the type loses nothing.
 */
export const lane = defineElement({
  type: "lane",
  get label() {
    return say.lane;
  },
  counted: (count) => say.lanes({ count }),
  icon: "rows",
  values: {
    place: placeValue,
    laneType: value(z.enum(laneTypes), "text", {
      control: "choice",
      get label() {
        return say.shows;
      },
      options: laneTypeOptions,
    }),
  },
  texts: {
    title: text(say.name, {
      get placeholder() {
        return say.nameLane;
      },
      maxLength: 300,
    }),
  },
  placement: { containers: [] },
});

export type Lane = ElementOf<typeof lane>;
