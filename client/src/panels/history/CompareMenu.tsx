import { Menu, UnstyledButton } from "@mantine/core";
import type { HistoryEntry } from "@throughline/api";
import { ChevronDown } from "lucide-react";
import { noComparison, nowPoint } from "../../history/historySearch.ts";
import { pointWords } from "./entryWords.ts";
import { say } from "./words/say.ts";
import classes from "./PointDetails.module.css";

/** So many saved states are offered at once; the timeline has the others. */
const mostRevisions = 6;

const theOneBefore = "before";

interface CompareMenuProps {
  readonly at: string;
  readonly compare: string | undefined;
  readonly entries: readonly HistoryEntry[];
  /** When the compared point was, for those that the timeline hasn't loaded. */
  readonly comparedAt: string | null | undefined;
  readonly onCompare: (compare: string | undefined) => void;
  /** Another one is to be chosen on the timeline. */
  readonly onPick: () => void;
}

/** With what the point is compared: the one before, now, a saved state, any other one, or nothing. */
export function CompareMenu({ at, compare, entries, comparedAt, onCompare, onPick }: CompareMenuProps) {
  const saved = entries.filter((entry) => entry.type === "revision" && entry.name !== null && entry.id !== at);
  const choice = (value: string, words: string) => (
    <Menu.RadioItem key={value} value={value} closeMenuOnClick>
      {words}
    </Menu.RadioItem>
  );
  const words = compareWords(compare, entries, comparedAt);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.compare} aria-label={say.comparedWithWhat({ what: words })}>
          {words}
          <ChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: "auto" }}>
        <Menu.RadioGroup
          value={compare ?? theOneBefore}
          onChange={(value) => onCompare(value === theOneBefore ? undefined : value)}
        >
          {at !== nowPoint && choice(theOneBefore, say.oneBefore)}
          {at !== nowPoint && choice(nowPoint, say.now)}
          {choice(noComparison, say.asItWas)}
          {saved.slice(0, mostRevisions).map(({ id }) => choice(id, pointWords(id, entries)))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={onPick}>{say.anotherOne}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a point is compared with, in words. */
function compareWords(
  compare: string | undefined,
  entries: readonly HistoryEntry[],
  comparedAt: string | null | undefined,
): string {
  if (compare === undefined) return say.theOneBefore;
  if (compare === noComparison) return say.nothing;
  return pointWords(compare, entries, comparedAt);
}
