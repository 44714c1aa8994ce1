import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { step } from "./step.ts";
import { say } from "../../table/words/say.ts";

/** The columns of a step's fields. */
export const stepColumns: readonly ElementColumn[] = elementColumns(step, {
  title: {
    key: "step",
    label: "Step",
    words: () => ({ name: say.step, description: say.stepIs }),
    aliases: ["life stage", "sub stage", "substage", "task", "activity", "step name", "Schritt", "Paso", "Étape"],
  },
  width: {
    key: "width",
    label: "Column width",
    words: () => ({ description: say.widthIs }),
    aliases: ["width", "Spaltenbreite"],
    isSeldom: true,
  },
});
