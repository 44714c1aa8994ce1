import type { BoardReader } from "@throughline/model";
import { outlineItem } from "../contract/elementWords.ts";
import type { OutlineAddition, OutlineItem, OutlineLists, OutlineSection } from "../contract/outline.ts";
import { dayToWords } from "./elements/day.ts";
import { maxEstimate, story, type Story } from "./elements/story/story.ts";
import type { Task } from "./elements/task/task.ts";
import { factsToWords, pointsToWords, sliceFacts } from "./sliceFacts.ts";
import { later, readStoryMap, sliceIds, type ActivityGroup, type StoryMap } from "./read.ts";
import { statusLooks } from "./elements/story/storyStatus.ts";
import { skeletonToWords, walkingSkeleton } from "./walkingSkeleton.ts";
import { unplacedName, laterName, titleOf } from "./words.ts";
import { say } from "./words/say.ts";

/** The map as nested lists: activities with their tasks, tasks with their stories by release; then the releases themselves. */
export function outlineOf(board: BoardReader): OutlineLists {
  const map = readStoryMap(board);
  const sections: OutlineSection[] = [
    {
      key: "section:map",
      heading: say.activitiesAndTasks,
      items: [],
      sections: map.groups.filter((group) => group.activity).map((group) => groupSection(board, map, group)),
      additions: [{ label: say.addActivity, call: { name: "addActivity", args: {} } }],
    },
    releasesSection(board, map),
  ];
  const lost = map.groups.find((group) => !group.activity);
  if (lost || map.unplaced.length > 0) {
    sections.push({
      key: "section:unplaced",
      heading: unplacedName(),
      note: say.unplacedNote,
      items: map.unplaced.map((story) => storyItem(board, story)),
      sections: (lost?.tasks ?? []).map((task) => taskSection(board, map, task)),
      additions: [],
    });
  }
  return { shape: "lists", sections };
}

function groupSection(board: BoardReader, map: StoryMap, { activity, tasks }: ActivityGroup): OutlineSection {
  return {
    key: activity?.id ?? "section:unplaced-tasks",
    heading: activity ? outlineItem(board, activity) : unplacedName(),
    items: [],
    sections: tasks.map((task) => taskSection(board, map, task)),
    additions: activity ? [{ label: say.addTask, call: { name: "addTask", args: { activity: activity.id } } }] : [],
  };
}

/** A task with a list for each release that has stories here, and an addition for each that has none yet. */
function taskSection(board: BoardReader, map: StoryMap, task: Task): OutlineSection {
  const sections: OutlineSection[] = [];
  const additions: OutlineAddition[] = [];
  const all: Story[] = [];
  for (const [index, slice] of sliceIds(map).entries()) {
    const release = map.releases[index];
    const name = release ? titleOf(release) : laterName();
    const call = { name: "addStory", args: { task: task.id, release: slice } };
    const stories = board.children(story, task.id, slice);
    if (stories.length === 0) {
      additions.push({ label: say.addStoryTo({ place: name }), call });
      continue;
    }
    all.push(...stories);
    sections.push({
      key: `${task.id} ${slice === later ? "later" : slice}`,
      heading: name,
      items: stories.map((story) => storyItem(board, story)),
      sections: [],
      additions: [{ label: say.addStory, call }],
    });
  }
  const note = all.length > 0 ? { note: factsToWords(sliceFacts(all)) } : {};
  return { key: task.id, heading: outlineItem(board, task), ...note, items: [], sections, additions };
}

function releasesSection(board: BoardReader, map: StoryMap): OutlineSection {
  const skeleton = walkingSkeleton(board, map);
  const items = map.releases.map((release, index): OutlineItem => {
    const stories = map.tasks.flatMap((task) => board.children(story, task.id, release.id));
    const details = [factsToWords(sliceFacts(stories))];
    if (release.date !== "") details.unshift(dayToWords(release.date));
    if (index === 0 && skeleton) details.push(skeletonToWords(skeleton));
    return outlineItem(board, release, details);
  });
  return {
    key: "section:releases",
    heading: say.releases,
    items,
    sections: [],
    additions: [{ label: say.addRelease, call: { name: "addRelease", args: {} } }],
  };
}

function storyItem(board: BoardReader, story: Story): OutlineItem {
  const { id, status, estimate, people, trackerKey } = story;
  const details = [statusLooks[status].label];
  if (estimate !== null) details.push(pointsToWords(estimate));
  if (people.length > 0) details.push(people.join(", "));
  if (trackerKey !== "") details.push(trackerKey);
  return {
    ...outlineItem(board, story, details),
    level: {
      label: say.estimate,
      value: estimate,
      min: 0,
      max: maxEstimate,
      step: 1,
      words: (value) => (value === null ? say.notEstimated : pointsToWords(value)),
      call: (value) => ({ name: "setValue", args: { id, key: "estimate", value } }),
    },
  };
}
