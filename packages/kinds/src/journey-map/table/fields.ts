import { elementColumns, tableFieldsOf, type ElementColumn } from "../../table/elementColumns.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";

function field(key: string, label: string, description: string, aliases: readonly string[]): TableField {
  return { key, label, description, required: false, aliases };
}

const hue = {
  key: "hue",
  label: "Colour",
  description: "The colour of a stage or card, if it has one of its own.",
  aliases: ["color", "hue"],
};

const note = {
  key: "note",
  label: "Note",
  description: "What else there is to say.",
  aliases: [
    "notes",
    "why it matters",
    "comment",
    "comments",
    "reason",
    "details",
    "Notiz",
    "Anmerkung",
    "Remarque",
    "Nota",
  ],
};

/** The columns of a stage's fields. */
export const stageColumns: readonly ElementColumn[] = elementColumns(stage, {
  title: {
    key: "stage",
    label: "Stage",
    description: "The stage of the journey. Rows that name the same stage belong together.",
    required: true,
    aliases: ["phase", "journey stage", "journey phase", "stage name", "Etappe", "Etapa", "Étape"],
  },
  hue,
});

/** The columns of a step's fields. */
export const stepColumns: readonly ElementColumn[] = elementColumns(step, {
  title: {
    key: "step",
    label: "Step",
    description: "The step within the stage.",
    aliases: ["life stage", "sub stage", "substage", "task", "activity", "step name", "Schritt", "Paso", "Étape"],
  },
  width: { key: "width", description: "How wide a step's column is.", aliases: ["width"] },
});

/** The columns of a lane's fields. */
export const laneColumns: readonly ElementColumn[] = elementColumns(lane, {
  title: {
    key: "lane",
    label: "Lane",
    description: "The lane the card stands in. Without it all cards go to one lane.",
    aliases: ["swimlane", "lane name", "layer"],
  },
  laneType: {
    key: "laneType",
    label: "Lane type",
    description: "What the lane shows: actions, thoughts, touchpoints, channels, emotions, pain points and so on.",
    aliases: ["type", "card type", "category"],
  },
});

/** The columns of a card's fields. */
export const cardColumns: readonly ElementColumn[] = elementColumns(card, {
  text: {
    key: "text",
    description: "What the card says.",
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
    ],
  },
  matters: {
    key: "matters",
    label: "Matters",
    description: "Moments that matter: yes or no.",
    aliases: ["moment that matters", "moments that matter", "key moment", "moment of truth", "important"],
  },
  services: {
    key: "services",
    description: "Services, systems or teams behind the card, separated by |.",
    aliases: ["service", "systems", "links", "tools"],
    isRepeated: false,
  },
  note,
  hue,
});

/** The columns of an emotion's fields. */
export const emotionColumns: readonly ElementColumn[] = elementColumns(emotion, {
  level: {
    key: "emotion",
    label: "Emotion",
    description: "How it feels, from −2 (very frustrated) to 2 (delighted).",
    aliases: ["emotion level", "feeling", "sentiment", "mood", "level"],
  },
  basis: {
    key: "basis",
    label: "Emotion basis",
    description: "Where the emotion is known from: assumed or measured.",
    aliases: ["basis", "known from"],
  },
  note,
});

const rowField = field(
  "row",
  "Row",
  "What the row is: stage, step, lane, card or emotion. Found out from the other columns when left out.",
  ["row type", "row kind"],
);

const tellingFields: readonly TableField[] = [
  field(
    "order",
    "Order",
    "A number by which the cards of a cell are ordered. Without it they keep the order of the rows.",
    ["order in stage", "order in step", "position", "sequence", "rank"],
  ),
  field("stageNumber", "Stage number", "Tells stages of the same name apart.", ["stage id", "stage no"]),
  field("stepNumber", "Step number", "Tells steps of the same name apart.", ["step id", "step no"]),
  field("laneNumber", "Lane number", "Tells lanes of the same name apart.", ["lane id", "lane no"]),
];

/** What stands on the left of a file, whatever element it belongs to; everything else follows. */
const first = ["row", "stage", "step", "lane", "laneType", "text", "matters", "services", "note", "emotion", "basis"];

/** The columns of a journey map as a table, in the order in which they are written: what its elements hold, then what tells them apart. */
export const tableFields: readonly TableField[] = tableFieldsOf(
  [rowField],
  stageColumns,
  stepColumns,
  laneColumns,
  cardColumns,
  emotionColumns,
  tellingFields,
).toSorted((a, b) => place(a) - place(b));

function place({ key }: TableField): number {
  const at = first.indexOf(key);
  return at < 0 ? first.length : at;
}
