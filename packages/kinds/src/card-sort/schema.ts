import { defineBoardSchema } from "@throughline/model";
import { card } from "./elements/card.ts";
import { category } from "./elements/category.ts";

/** The document of a card sort: cards and groups. The order of groups and of cards within them is part of it. */
export const schema = defineBoardSchema({
  kind: "card-sort",
  version: 1,
  elements: [category, card],
  migrations: [],
});
