import type { FieldOption } from "@throughline/model";
import type { IconName, NoteHue } from "@throughline/scene";

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

const looks: Readonly<Record<LaneType, LaneLook>> = {
  action: { label: "Action", plural: "Actions", icon: "hand", hue: "stone" },
  thought: { label: "Thought", plural: "Thoughts", icon: "speech", hue: "lilac" },
  touchpoint: { label: "Touchpoint", plural: "Touchpoints", icon: "target", hue: "sky" },
  channel: { label: "Channel", plural: "Channels", icon: "channel", hue: "stone" },
  emotion: { label: "Comment", plural: "Emotions", icon: "smile", hue: "lemon" },
  "pain-point": { label: "Pain point", plural: "Pain points", icon: "lightning", hue: "rose" },
  opportunity: { label: "Opportunity", plural: "Opportunities", icon: "bulb", hue: "mint" },
  strength: { label: "Strength", plural: "Strengths", icon: "heart", hue: "lime" },
  metric: { label: "Metric", plural: "Metrics", icon: "chart", hue: undefined },
  text: { label: "Text", plural: "Notes", icon: "text", hue: "lemon" },
};

/** The icon, words and hue of a type of lane. */
export function laneLook(type: LaneType): LaneLook {
  return looks[type];
}

/** What a lane of a type is called in a list of types: "Emotion curve" for the one that isn't made of cards alone. */
export function laneTypeLabel(type: LaneType): string {
  return showsCurve(type) ? "Emotion curve" : looks[type].plural;
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
