import type { FieldOption } from "@throughline/model";
import type { IconName, Paint } from "@throughline/scene";
import { say } from "../../words/say.ts";

/** How far a story is. */
export const storyStatuses = ["todo", "doing", "done"] as const;
export type StoryStatus = (typeof storyStatuses)[number];

/** How a status is told: by its word and icon first, by its colours second. */
export interface StatusLook {
  readonly label: string;
  readonly icon: IconName;
  readonly fill: Paint;
  readonly ink: Paint;
}

/** The look of each status, on the card, in menus and in the outline. */
export const statusLooks: Readonly<Record<StoryStatus, StatusLook>> = {
  todo: {
    get label() {
      return say.toDo;
    },
    icon: "circle",
    fill: "note.stone",
    ink: "ink",
  },
  doing: {
    get label() {
      return say.doing;
    },
    icon: "halfCircle",
    fill: "note.sky",
    ink: "ink",
  },
  done: {
    get label() {
      return say.done;
    },
    icon: "check",
    fill: "note.mint",
    ink: "ink",
  },
};

/** The statuses as choices for the inspector and for menus. */
export const statusOptions: readonly FieldOption[] = storyStatuses.map((value) => ({
  value,
  label: statusLooks[value].label,
  icon: statusLooks[value].icon,
}));
