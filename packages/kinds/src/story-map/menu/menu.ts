import type { BoardElement, BoardReader } from "@throughline/model";
import { copyElements } from "../../placing/fragment.ts";
import type { MenuEntry } from "../../contract/menu.ts";
import { story } from "../elements/story/story.ts";
import { isStory, storyEntries } from "./storyMenu.ts";
import {
  activityEntries,
  activityTargets,
  releaseEntries,
  releaseTargets,
  taskEntries,
  taskTargets,
} from "./headerMenu.ts";
import { nudges } from "./nudges.ts";
import { readStoryMap, type StoryMap } from "../read.ts";

/** What can be done with the selected elements: all of it for one, what applies to every one of them for several. */
export function menuOf(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const elements = ids.flatMap((id) => board.get(id) ?? []);
  if (elements.length === 0) return [];
  return [...ownEntries(board, elements), ...duplicateEntry(board, elements), deleteEntry(elements)];
}

function ownEntries(board: BoardReader, elements: readonly BoardElement[]): MenuEntry[] {
  const stories = elements.filter(isStory);
  const map = readStoryMap(board);
  if (stories.length === elements.length) return storyEntries(board, map, stories);
  const [only] = elements;
  if (!only) return [];
  const ids = elements.map(({ id }) => id);
  if (elements.some(({ type }) => type !== only.type)) return nudges(board, ids);
  if (elements.length > 1) return severalEntries(board, map, only.type, elements);
  if (only.type === "task") return taskEntries(board, map, only.id);
  if (only.type === "activity") return activityEntries(board, map, only.id);
  return releaseEntries(board, map, only.id);
}

/** Heads of one type, moved together. */
function severalEntries(
  board: BoardReader,
  map: StoryMap,
  type: string,
  elements: readonly BoardElement[],
): MenuEntry[] {
  const ids = elements.map(({ id }) => id);
  const moves = nudges(board, ids);
  if (type === "task") return [...taskTargets(board, map, ids), ...moves];
  return [...(type === "activity" ? activityTargets(map, ids) : releaseTargets(map, ids)), ...moves];
}

/** A release is duplicated with its slice: its stories stand in the tasks, and their copies do too. */
function duplicateEntry(board: BoardReader, elements: readonly BoardElement[]): MenuEntry[] {
  const ids = elements.map((element) => element.id);
  const releases = new Set(elements.flatMap(({ id, type }) => (type === "release" ? [id] : [])));
  const inSlices = board.ofType(story).filter((one) => releases.has(one.place[1]) && board.isPlaced(one));
  const fragment = copyElements(board, [...ids, ...inSlices.map(({ id }) => id)]);
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
