import { elementCells, elementColumns, readFurther, type ElementColumn } from "../../../table/elementColumns.ts";
import { cardsOf } from "../../read.ts";
import { joinServices } from "../../table/cellValues.ts";
import type { Cells, InCellRows } from "../../table/InCellRows.ts";
import { hueColumn, noteColumn } from "../../table/sharedColumns.ts";
import { card, type Card } from "./card.ts";
import { say } from "../../table/words/say.ts";

const columns: readonly ElementColumn[] = elementColumns(card, {
  text: {
    key: "text",
    label: "Text",
    words: () => ({ description: say.textIs }),
    aliases: [
      "moment",
      "card",
      "card text",
      "description",
      "content",
      "what happens",
      "title",
      "Beschreibung",
      "Descripción",
      "Karte",
    ],
  },
  matters: {
    key: "matters",
    label: "Matters",
    words: () => ({ name: say.matters, description: say.mattersIs }),
    aliases: [
      "moment that matters",
      "moments that matter",
      "key moment",
      "moment of truth",
      "important",
      "Wichtig",
      "Schlüsselmoment",
      "Schlüsselmomente",
    ],
  },
  services: {
    key: "services",
    label: "Services",
    words: () => ({ description: say.servicesIs }),
    aliases: ["service", "systems", "links", "tools", "Systeme", "Werkzeuge"],
    isRepeated: false,
  },
  note: noteColumn,
  hue: hueColumn,
});

/** The fields of a card that are read by rules of their own. */
const ruled = ["text", "matters", "services", "note", "hue"];

function cellsOf(one: Card): Cells {
  return { row: "Card", ...elementCells(card, columns, one), services: joinServices(one.services) };
}

/** Cards in files. */
export const cardRows: InCellRows = {
  columns,
  rows: (board, cell) => cardsOf(board, cell.step, cell.lane).map(cellsOf),
  strays: (board) => board.unplaced(card).map(cellsOf),
  insert: (board, { text, matters, services, note, hue, cell }, place) =>
    board.insert(card, { ...readFurther(card, columns, ruled, cell), text, matters, services, note, hue, place }),
};
