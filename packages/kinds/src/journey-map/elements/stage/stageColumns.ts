import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { hueColumn } from "../../table/sharedColumns.ts";
import { stage } from "./stage.ts";
import { say } from "../../table/words/say.ts";

/** The columns of a stage's fields. */
export const stageColumns: readonly ElementColumn[] = elementColumns(stage, {
  title: {
    key: "stage",
    label: "Stage",
    words: () => ({ name: say.stage, description: say.stageIs }),
    required: true,
    aliases: ["phase", "journey stage", "journey phase", "stage name", "Etappe", "Etapa", "Étape"],
  },
  hue: hueColumn,
});
