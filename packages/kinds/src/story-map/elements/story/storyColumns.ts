import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { looksLikeStatuses } from "../../table/listWords.ts";
import { story } from "./story.ts";

/** The columns of a story's fields. */
export const storyColumns: readonly ElementColumn[] = elementColumns(story, {
  title: {
    key: "story",
    description: "What the story is; rows without one make an activity, a task or a release",
    required: true,
    aliases: [
      "title",
      "issue title",
      "summary",
      "issue name",
      "issue",
      "user story",
      "name",
      "subject",
      "card name",
      "card title",
      "task name",
    ],
  },
  status: {
    key: "status",
    description: "To do, doing or done, in any tracker's words",
    aliases: ["issue status", "state", "issue state"],
    byCells: { aliases: ["list name", "list", "bucket name"], fits: looksLikeStatuses },
  },
  estimate: {
    key: "estimate",
    description: "Points",
    aliases: ["story points", "issue points", "points", "story point estimate", "size", "effort"],
  },
  people: {
    key: "people",
    description: "Who works on it; several with | between",
    aliases: ["assignee", "assignees", "assigned to", "members"],
  },
  labels: { key: "labels", description: "Several with | between", aliases: ["label", "tags", "tag"] },
  due: { key: "due", description: "The day the story itself is due", aliases: ["due", "deadline", "due on"] },
  link: {
    key: "link",
    description: "The address of the item in the tracker",
    aliases: ["issue url", "card url", "url", "web url", "html url"],
  },
  trackerKey: {
    key: "key",
    label: "Key",
    description: "What the tracker calls the item",
    aliases: ["issue key", "issue number", "tracker key", "id", "identifier", "card id", "number"],
  },
  trackerParent: {
    key: "parent",
    label: "Parent",
    description: "The item's parent in the tracker, by key, number or address",
    aliases: ["parent key", "parent issue", "issue parent", "parent id", "parent link", "parent url"],
  },
  note: {
    key: "note",
    description: "Everything else worth knowing",
    aliases: ["notes", "description", "card description", "body", "acceptance criteria"],
  },
});
