import type { Template } from "../../contract/kind.ts";

/** Nothing yet: the tray says how to begin. */
export const blank: Template = {
  id: "blank",
  label: "Blank",
  description: "An empty tray for your own list of cards.",
  title: "Card sort",
  build: () => undefined,
};
