import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { looksLikeStatuses } from "../../table/listWords.ts";
import { story } from "./story.ts";
import { say } from "../../table/words/say.ts";

/** The columns of a story's fields. */
export const storyColumns: readonly ElementColumn[] = elementColumns(story, {
  title: {
    key: "story",
    label: "Story",
    words: () => ({ name: say.story, description: say.storyIs }),
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
    label: "Status",
    words: () => ({ description: say.statusIs }),
    choices: { todo: "To do", doing: "Doing", done: "Done" },
    aliases: ["issue status", "state", "issue state"],
    byCells: { aliases: ["list name", "list", "bucket name"], fits: looksLikeStatuses },
  },
  estimate: {
    key: "estimate",
    label: "Estimate",
    words: () => ({ description: say.estimateIs }),
    aliases: ["story points", "issue points", "points", "story point estimate", "size", "effort"],
  },
  people: {
    key: "people",
    label: "People",
    words: () => ({ description: say.peopleIs }),
    aliases: ["assignee", "assignees", "assigned to", "members"],
  },
  labels: {
    key: "labels",
    label: "Labels",
    words: () => ({ description: say.labelsIs }),
    aliases: ["label", "tags", "tag"],
  },
  due: {
    key: "due",
    label: "Due date",
    words: () => ({ description: say.dueIs }),
    aliases: ["due", "deadline", "due on"],
  },
  link: {
    key: "link",
    label: "Link",
    words: () => ({ description: say.linkIs }),
    aliases: ["issue url", "card url", "url", "web url", "html url"],
  },
  trackerKey: {
    key: "key",
    label: "Key",
    words: () => ({ name: say.key, description: say.keyIs }),
    aliases: ["issue key", "issue number", "tracker key", "id", "identifier", "card id", "number"],
  },
  trackerParent: {
    key: "parent",
    label: "Parent",
    words: () => ({ name: say.parent, description: say.parentIs }),
    aliases: ["parent key", "parent issue", "issue parent", "parent id", "parent link", "parent url"],
  },
  note: {
    key: "note",
    label: "Note",
    words: () => ({ description: say.noteIs }),
    aliases: ["notes", "description", "card description", "body", "acceptance criteria"],
  },
});
