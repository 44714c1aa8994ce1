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

const looks: Readonly<Record<LaneType, LaneLook>> = {
  action: {
    get label() {
      return say.action;
    },
    get plural() {
      return say.actions;
    },
    icon: "hand",
    hue: "stone",
  },
  thought: {
    get label() {
      return say.thought;
    },
    get plural() {
      return say.thoughts;
    },
    icon: "speech",
    hue: "lilac",
  },
  touchpoint: {
    get label() {
      return say.touchpoint;
    },
    get plural() {
      return say.touchpoints;
    },
    icon: "target",
    hue: "sky",
  },
  channel: {
    get label() {
      return say.channel;
    },
    get plural() {
      return say.channels;
    },
    icon: "channel",
    hue: "stone",
  },
  emotion: {
    get label() {
      return say.comment;
    },
    get plural() {
      return say.emotionsLane;
    },
    icon: "smile",
    hue: "lemon",
  },
  "pain-point": {
    get label() {
      return say.painPoint;
    },
    get plural() {
      return say.painPoints;
    },
    icon: "lightning",
    hue: "rose",
  },
  opportunity: {
    get label() {
      return say.opportunity;
    },
    get plural() {
      return say.opportunities;
    },
    icon: "bulb",
    hue: "mint",
  },
  strength: {
    get label() {
      return say.strength;
    },
    get plural() {
      return say.strengths;
    },
    icon: "heart",
    hue: "lime",
  },
  metric: {
    get label() {
      return say.metric;
    },
    get plural() {
      return say.metrics;
    },
    icon: "chart",
    hue: undefined,
  },
  text: {
    get label() {
      return say.text;
    },
    get plural() {
      return say.notes;
    },
    icon: "text",
    hue: "lemon",
  },
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
