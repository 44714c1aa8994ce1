import { tableFieldsOf } from "../../table/elementColumns.ts";
import { tableField, type ColumnWords, type WrittenField } from "../../table/tableField.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { activityColumns } from "../elements/activity/activityColumns.ts";
import { releaseColumns } from "../elements/release/releaseColumns.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";
import { taskColumns } from "../elements/task/taskColumns.ts";
import { say } from "./words/say.ts";

function field(
  key: string,
  label: string,
  words: () => ColumnWords,
  aliases: readonly string[] = [],
  more: Partial<WrittenField> = {},
): TableField {
  return tableField({ key, label, words, aliases, ...more });
}

const readOnly = { isReadOnly: true };

/** What trackers know besides, and a map is built by. */
const trackerFields: readonly TableField[] = [
  field(
    "sprint",
    "Sprint",
    () => ({ name: say.sprint, description: say.sprintIs }),
    ["sprint name", "iteration", "iteration path", "cycle name", "cycle"],
    { ...readOnly, isRepeated: true },
  ),
  field(
    "sprintDate",
    "Sprint end",
    () => ({ name: say.sprintEnd, description: say.sprintEndIs }),
    ["sprint end date", "cycle end", "iteration end", "iteration end date"],
    { ...readOnly, isDate: true },
  ),
  field(
    "type",
    "Item type",
    () => ({ name: say.itemType, description: say.itemTypeIs }),
    ["issue type", "work item type", "work type", "ticket type", "type", "Vorgangstyp", "Typ"],
    readOnly,
  ),
  field(
    "itemId",
    "Item id",
    () => ({ name: say.itemId, description: say.itemIdIs }),
    ["issue id", "work item id", "internal id"],
    readOnly,
  ),
  field(
    "parentName",
    "Parent name",
    () => ({ name: say.parentName, description: say.parentNameIs }),
    ["parent summary", "parent title", "epic summary"],
    readOnly,
  ),
  field(
    "project",
    "Project",
    () => ({ name: say.project, description: say.projectIs }),
    ["project name", "board name", "project key"],
    readOnly,
  ),
  field("archived", "Archived", () => ({ name: say.archived, description: say.archivedIs }), ["is archived"], readOnly),
];

const numberFields: readonly TableField[] = [
  field("activityNumber", "Activity number", () => ({ name: say.activityNumber, description: say.activityNumberIs })),
  field("taskNumber", "Task number", () => ({ name: say.taskNumber, description: say.taskNumberIs })),
  field("releaseNumber", "Release number", () => ({ name: say.releaseNumber, description: say.releaseNumberIs })),
];

/** The columns of a story map, in the order they are written: what its elements hold, then what tells them apart. */
export const tableFields: readonly TableField[] = tableFieldsOf(
  activityColumns,
  taskColumns,
  releaseColumns,
  storyColumns,
  trackerFields,
  numberFields,
);

/** What stands in a number column when the thing it names is gone. */
export const unplacedNumber = "unplaced";
