import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  board: "Board",
  newThing: "Neu: {what}",
  element: "Element",
  fieldOf: "{what}, {field}",
  elementName: "Element",
  text: "Text",
  typing: "{who} schreibt",
} as const satisfies Translation<typeof en>;
