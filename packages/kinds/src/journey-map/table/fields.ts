import type { TableField } from "../../tableFormat.ts";

function field(key: string, label: string, description: string, aliases: readonly string[]): TableField {
  return { key, label, description, required: false, aliases };
}

/** The columns of a journey map as a table, in the order in which they are written. */
export const journeyFields: readonly TableField[] = [
  field(
    "row",
    "Row",
    "What the row is: stage, step, lane, card or emotion. Found out from the other columns when left out.",
    ["row type", "row kind"],
  ),
  {
    key: "stage",
    label: "Stage",
    description: "The stage of the journey. Rows that name the same stage belong together.",
    required: true,
    aliases: ["phase", "journey stage", "journey phase", "stage name", "Etappe", "Etapa", "Étape"],
  },
  field("step", "Step", "The step within the stage.", [
    "life stage",
    "sub stage",
    "substage",
    "task",
    "activity",
    "step name",
    "Schritt",
    "Paso",
    "Étape",
  ]),
  field("lane", "Lane", "The lane the card stands in. Without it all cards go to one lane.", [
    "swimlane",
    "lane name",
    "layer",
  ]),
  field(
    "laneType",
    "Lane type",
    "What the lane shows: actions, thoughts, touchpoints, channels, emotions, pain points and so on.",
    ["type", "card type", "category"],
  ),
  field("text", "Text", "What the card says.", [
    "moment",
    "card",
    "card text",
    "description",
    "content",
    "what happens",
    "title",
    "Beschreibung",
    "Descripción",
  ]),
  field("matters", "Matters", "Moments that matter: yes or no.", [
    "moment that matters",
    "moments that matter",
    "key moment",
    "moment of truth",
    "important",
  ]),
  field("services", "Services", "Services, systems or teams behind the card, separated by |.", [
    "service",
    "systems",
    "links",
    "tools",
  ]),
  field("note", "Note", "What else there is to say.", [
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
  ]),
  field("emotion", "Emotion", "How it feels, from −2 (very frustrated) to 2 (delighted).", [
    "emotion level",
    "feeling",
    "sentiment",
    "mood",
    "level",
  ]),
  field("basis", "Emotion basis", "Where the emotion is known from: assumed or measured.", ["basis", "known from"]),
  field(
    "order",
    "Order",
    "A number by which the cards of a cell are ordered. Without it they keep the order of the rows.",
    ["order in stage", "order in step", "position", "sequence", "rank"],
  ),
  field("hue", "Colour", "The colour of a stage or card, if it has one of its own.", ["color", "hue"]),
  field("width", "Column width", "How wide a step's column is.", ["width"]),
  field("stageNumber", "Stage number", "Tells stages of the same name apart.", ["stage id", "stage no"]),
  field("stepNumber", "Step number", "Tells steps of the same name apart.", ["step id", "step no"]),
  field("laneNumber", "Lane number", "Tells lanes of the same name apart.", ["lane id", "lane no"]),
];
