import { defineElement, placeValue, text, value, type ElementOf } from "@throughline/model";
import { z } from "zod/mini";
import { laneTypeOptions, laneTypes } from "./laneType.ts";

/**
 * A row of the map: one sort of thing across all steps. Its type says what its cards mean; one that shows a
 * curve has its cards, if any, beneath it. Any lane may hold both, so changing the type loses nothing.
 */
export const lane = defineElement({
  type: "lane",
  label: "Lane",
  icon: "rows",
  values: {
    place: placeValue,
    laneType: value(z.enum(laneTypes), "text", { control: "choice", label: "Shows", options: laneTypeOptions }),
  },
  texts: { title: text("Name", { placeholder: "Name this lane", maxLength: 300 }) },
  placement: { containers: [] },
});

export type Lane = ElementOf<typeof lane>;
