import type { BoardElement, BoardReader } from "@throughline/model";
import { copyElements } from "../fragment.ts";
import type { MenuEntry } from "../menu.ts";
import { isStory, storyEntries } from "./storyMenu.ts";
import { activityEntries, releaseEntries, taskEntries } from "./headerMenu.ts";
import { readStoryMap } from "./storyMap.ts";

/** What can be done with the selected elements: all of it for one, what applies to every one of them for several. */
export function storyMapMenu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const elements = ids.flatMap((id) => board.get(id) ?? []);
  if (elements.length === 0) return [];
  return [...ownEntries(board, elements), ...duplicateEntry(board, elements), deleteEntry(elements)];
}

function ownEntries(board: BoardReader, elements: readonly BoardElement[]): MenuEntry[] {
  const stories = elements.filter(isStory);
  const map = readStoryMap(board);
  if (stories.length === elements.length) return storyEntries(board, map, stories);
  const [only] = elements;
  if (elements.length !== 1 || !only) return [];
  if (only.type === "task") return taskEntries(board, map, only.id);
  if (only.type === "activity") return activityEntries(board, map, only.id);
  return releaseEntries(board, map, only.id);
}

/** Releases aren't duplicated by themselves: what stands in a slice belongs to the tasks. */
function duplicateEntry(board: BoardReader, elements: readonly BoardElement[]): MenuEntry[] {
  if (elements.some((element) => element.type === "release")) return [];
  const ids = elements.map((element) => element.id);
  const fragment = copyElements(board, ids);
  if (fragment.length > 5_000) return [];
  return [
    {
      id: "duplicate",
      label: "Duplicate",
      call: { name: "pasteElements", args: { elements: fragment, near: ids.at(-1) } },
    },
  ];
}

function deleteEntry(elements: readonly BoardElement[]): MenuEntry {
  const ids = elements.map((element) => element.id);
  const onlyReleases = elements.every((element) => element.type === "release");
  const label = onlyReleases ? "Delete, stories go to Later" : "Delete";
  return { id: "delete", label, danger: true, call: { name: "deleteElements", args: { ids } } };
}
