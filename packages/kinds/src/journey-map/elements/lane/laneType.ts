import type { FieldOption } from "@throughline/model";
import type { IconName, NoteHue } from "@throughline/scene";
import { say } from "../../words/say.ts";

/** What the cards of a lane are about. The words are stored; what they look like is in {@link laneLook}. */
export const laneTypes = [
  "action",
  "thought",
  "touchpoint",
  "channel",
  "emotion",
  "pain-point",
  "opportunity",
  "strength",
  "metric",
  "text",
] as const;
export type LaneType = (typeof laneTypes)[number];

/** How a type of lane is told: icon and words first, the hue of its cards second. */
export interface LaneLook {
  /** One card of the lane: "Pain point". */
  readonly label: string;
  /** The lane as a whole; also the name a new lane gets: "Pain points". */
  readonly plural: string;
  readonly icon: IconName;
  /** `undefined`: white. */
  readonly hue: NoteHue | undefined;
}

/** Its words are asked for each time: one server says them in several languages. */
function look(icon: IconName, hue: NoteHue | undefined, label: () => string, plural: () => string): LaneLook {
  return {
    icon,
    hue,
    get label() {
      return label();
    },
    get plural() {
      return plural();
    },
  };
}

const looks: Readonly<Record<LaneType, LaneLook>> = {
  action: look(
    "hand",
    "stone",
    () => say.action,
    () => say.actions,
  ),
  thought: look(
    "speech",
    "lilac",
    () => say.thought,
    () => say.thoughts,
  ),
  touchpoint: look(
    "target",
    "sky",
    () => say.touchpoint,
    () => say.touchpoints,
  ),
  channel: look(
    "channel",
    "stone",
    () => say.channel,
    () => say.channels,
  ),
  emotion: look(
    "smile",
    "lemon",
    () => say.comment,
    () => say.emotionsLane,
  ),
  "pain-point": look(
    "lightning",
    "rose",
    () => say.painPoint,
    () => say.painPoints,
  ),
  opportunity: look(
    "bulb",
    "mint",
    () => say.opportunity,
    () => say.opportunities,
  ),
  strength: look(
    "heart",
    "lime",
    () => say.strength,
    () => say.strengths,
  ),
  metric: look(
    "chart",
    undefined,
    () => say.metric,
    () => say.metrics,
  ),
  text: look(
    "text",
    "lemon",
    () => say.text,
    () => say.notes,
  ),
};

/** The icon, words and hue of a type of lane. */
export function laneLook(type: LaneType): LaneLook {
  return looks[type];
}

/** What a lane of a type is called in a list of types: "Emotion curve" for the one that isn't made of cards alone. */
export function laneTypeLabel(type: LaneType): string {
  return showsCurve(type) ? say.emotionCurve : looks[type].plural;
}

/** The type of lane that shows a curve; its cards, if any, stand beneath it as comments. */
export const curveType = "emotion" satisfies LaneType;

/** Whether lanes of a type show a curve. */
export function showsCurve(type: LaneType | undefined): boolean {
  return type === curveType;
}

/** The types as choices for the inspector. */
export const laneTypeOptions: readonly FieldOption[] = laneTypes.map((type) => ({
  value: type,
  label: laneTypeLabel(type),
  icon: looks[type].icon,
}));
