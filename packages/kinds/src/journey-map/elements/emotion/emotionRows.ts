import { unplacedContainer } from "@throughline/model";
import { elementCells, elementColumns, readFurther, type ElementColumn } from "../../../table/elementColumns.ts";
import type { Cells, InCellRows } from "../../table/InCellRows.ts";
import { noteColumn } from "../../table/sharedColumns.ts";
import { emotion, emotionId, type Emotion } from "./emotion.ts";
import { emotionAt, strayEmotions } from "./readEmotions.ts";
import { say } from "../../table/words/say.ts";

const columns: readonly ElementColumn[] = elementColumns(emotion, {
  level: {
    key: "emotion",
    label: "Emotion",
    words: () => ({ name: say.emotion, description: say.emotionIs }),
    aliases: ["emotion level", "feeling", "sentiment", "mood", "level"],
  },
  basis: {
    key: "basis",
    label: "Emotion basis",
    words: () => ({ name: say.basis, description: say.basisIs }),
    aliases: ["basis", "known from", "Grundlage der Emotion", "Woher bekannt"],
  },
  note: noteColumn,
});

/** The fields of a point that are read by rules of their own. */
const ruled = ["level", "basis", "note"];

function cellsOf(point: Emotion): Cells {
  return { row: "Emotion", ...elementCells(emotion, columns, point) };
}

/** The points of curves in files. */
export const emotionRows: InCellRows = {
  columns,
  rows: (board, cell) => {
    const point = emotionAt(board, cell.lane, cell.step);
    return point ? [cellsOf(point)] : [];
  },
  strays: (board) => strayEmotions(board).map(cellsOf),
  insert(board, { level, basis, note, text, cell }, place) {
    const [step, lane] = place;
    const further = readFurther(emotion, columns, ruled, cell);
    // Beside a text the note is the card's.
    const point = { ...further, level, basis, note: text === "" ? note : "", place };
    return step === unplacedContainer
      ? board.insert(emotion, point)
      : board.insert(emotion, point, emotionId(lane, step));
  },
};
