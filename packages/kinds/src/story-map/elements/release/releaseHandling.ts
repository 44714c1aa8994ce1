import type { BoardReader } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { DropTarget } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barAcross } from "../../../drawing/dropIndicator.ts";
import { addBeside } from "../../../placing/addBeside.ts";
import { mergeEntries } from "../../../placing/mergeHeads.ts";
import { moveAmongEntry } from "../../../placing/moveAmong.ts";
import { nudgeAtTop } from "../../../placing/nudgeAll.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { lineOfSpot, spotAmong } from "../../../placing/siblingSpot.ts";
import type { Layout } from "../../layout/layout.ts";
import { isOnMap, readStoryMap } from "../../read.ts";
import { titleOf } from "../../words.ts";
import { story } from "../story/story.ts";
import { release } from "./release.ts";
import { say } from "../../words/say.ts";

function adders(board: BoardReader, id: string): MenuEntry[] {
  return addBeside(board, release, id, [say.addReleaseBefore, say.addReleaseAfter], (anchor) => ({
    name: "addRelease",
    args: { ...anchor },
  }));
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = readStoryMap(board).releases.map((one) => ({ id: one.id, name: titleOf(one) }));
  return [
    ...(ids.length === 1 ? ids.flatMap((id) => adders(board, id)) : []),
    ...moveAmongEntry(siblings, ids, { before: (what) => say.before({ what }), end: say.last }, "moveReleases"),
    ...mergeEntries(siblings, ids, say.mergeReleases, "mergeReleases"),
    ...nudgeEntries(board, ids, [releaseHandling]),
  ];
}

/** With its slice: its stories stand in the tasks, and their copies do too. */
function doubled(board: BoardReader, id: string): string[] {
  const inSlice = board.ofType(story).filter((one) => one.place[1] === id && board.isPlaced(one));
  return [id, ...inSlice.map((one) => one.id)];
}

function dropAt(_board: BoardReader, layout: Layout, ids: readonly string[], { y }: Point): DropTarget {
  const width = layout.right;
  const all = layout.slices.flatMap(({ release, y, height }) =>
    release ? [{ id: release.id, rect: { x: 0, y, width, height }, release }] : [],
  );
  const spot = spotAmong(all, new Set(ids), "y", y);
  const before = spot.next && { before: spot.next.id };
  return {
    calls: [{ name: "moveReleases", args: { ids, ...before } }],
    indicator: [barAcross({ x: 0, width }, lineOfSpot(spot, "y", 0, layout.bodyTop))],
    label: spot.next ? say.before({ what: titleOf(spot.next.release) }) : say.lastBeforeLater,
  };
}

/** What people do with releases: they go up and down among the slices. */
export const releaseHandling: PartElement<Layout> = {
  type: release,
  menu,
  doubled,
  get deleteLabel() {
    return say.deleteRelease;
  },
  dropAt,
  nudge: {
    along: "column",
    goes: isOnMap,
    calls: nudgeAtTop(release, "moveReleases"),
  },
};
