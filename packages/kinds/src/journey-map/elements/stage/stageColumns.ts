import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { hueColumn } from "../../table/sharedColumns.ts";
import { stage } from "./stage.ts";

/** The columns of a stage's fields. */
export const stageColumns: readonly ElementColumn[] = elementColumns(stage, {
  title: {
    key: "stage",
    label: "Stage",
    description: "The stage of the journey. Rows that name the same stage belong together.",
    required: true,
    aliases: ["phase", "journey stage", "journey phase", "stage name", "Etappe", "Etapa", "Étape"],
  },
  hue: hueColumn,
});
