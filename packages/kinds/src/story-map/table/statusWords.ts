import type { StoryStatus } from "../elements/story/storyStatus.ts";

/** What trackers call the statuses, in English and German; compared without case, spaces and punctuation. */
const words: Readonly<Record<StoryStatus, readonly string[]>> = {
  todo: [
    "to do",
    "open",
    "new",
    "backlog",
    "product backlog",
    "sprint backlog",
    "icebox",
    "planned",
    "ready",
    "ready for development",
    "selected for development",
    "not started",
    "reopened",
    "unstarted",
    "created",
    "proposed",
    "triage",
    "offen",
    "neu",
    "zu erledigen",
    "geplant",
    "nicht begonnen",
  ],
  doing: [
    "doing",
    "in progress",
    "in review",
    "in development",
    "in test",
    "in testing",
    "in qa",
    "active",
    "started",
    "review",
    "code review",
    "testing",
    "wip",
    "work in progress",
    "committed",
    "delivered",
    "in arbeit",
    "in bearbeitung",
    "begonnen",
    "im test",
  ],
  done: [
    "done",
    "closed",
    "complete",
    "completed",
    "finished",
    "resolved",
    "released",
    "shipped",
    "merged",
    "accepted",
    "deployed",
    "fertig",
    "erledigt",
    "abgeschlossen",
    "geschlossen",
    "gelöst",
  ],
};

const statusByWord: ReadonlyMap<string, StoryStatus> = new Map(
  (["todo", "doing", "done"] as const).flatMap((status) => words[status].map((word) => [fold(word), status] as const)),
);

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The status that a tracker's word means; `undefined` for words it isn't known of, such as "Blocked". */
export function statusOfWord(word: string): StoryStatus | undefined {
  return statusByWord.get(fold(word));
}
