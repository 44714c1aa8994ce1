import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { step } from "./step.ts";

/** The columns of a step's fields. */
export const stepColumns: readonly ElementColumn[] = elementColumns(step, {
  title: {
    key: "step",
    label: "Step",
    description: "The step within the stage.",
    aliases: ["life stage", "sub stage", "substage", "task", "activity", "step name", "Schritt", "Paso", "Étape"],
  },
  width: { key: "width", description: "How wide a step's column is.", aliases: ["width"], isSeldom: true },
});
