import type { LiveKind } from "@throughline/kinds";
import { Inspector, OutlinePanel, PeoplePanel } from "../panels/sideParts.ts";
import { pastProgram } from "../panels/history/useBoardHistory.ts";
import { pastingOf } from "../session/pasting.ts";
import { HintBubble } from "../ui/hintPart.ts";
import { ConfirmModal } from "../ui/ConfirmDialog.tsx";
import { Notes } from "../ui/NotesPlace.tsx";
import { createPart } from "../ui/part.tsx";
import { BoardMenu, EntriesDrop, ItemsDrop } from "./menuParts.ts";

/** The dialogs of a board's page. */
export const BoardDialogs = createPart(async () => (await import("../panels/BoardDialogs.tsx")).BoardDialogs);

/** The board's moments and revisions. */
export const HistoryPanel = createPart(async () => (await import("../panels/history/HistoryPanel.tsx")).HistoryPanel);

/** The way back into a board that can't be opened. */
export const RestorePoints = createPart(
  async () => (await import("../panels/history/RestorePoints.tsx")).RestorePoints,
);

/** What stands on a board on which nothing is yet. */
export const EmptyBoard = createPart(async () => (await import("./EmptyBoard.tsx")).EmptyBoard);

/** What a guest's earlier visits have left here unsaved. */
export const LeftBehindBanner = createPart(async () => (await import("./LeftBehindBanner.tsx")).LeftBehindBanner);

/** What of one's work others have deleted. */
export const LostWorkBanner = createPart(async () => (await import("./LostWorkBanner.tsx")).LostWorkBanner);

/** What stands above a board's past. */
export const PastBanner = createPart(async () => (await import("../panels/history/PastBanner.tsx")).PastBanner);

/** What lies over the canvas while a board's past is looked at or played. */
export const HistoryFloats = createPart(async () => (await import("./HistoryFloats.tsx")).HistoryFloats);

const parts = [
  EntriesDrop,
  BoardMenu,
  HintBubble,
  ItemsDrop,
  Inspector,
  OutlinePanel,
  BoardDialogs,
  Notes,
  PeoplePanel,
  ConfirmModal,
  HistoryPanel,
  PastBanner,
  HistoryFloats,
  pastProgram,
] as const;

/** All that a board's page shows and does on demand; first what is likely to be asked for first. */
export function boardPartsOf(kind: LiveKind) {
  return [...parts, pastingOf(kind)];
}
