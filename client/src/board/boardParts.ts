import { Inspector, OutlinePanel, PeoplePanel } from "../panels/sideParts.ts";
import { pastProgram } from "../panels/history/useBoardHistory.ts";
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

/** What stands above a board's past. */
export const PastBanner = createPart(async () => (await import("../panels/history/PastBanner.tsx")).PastBanner);

/** What lies over the canvas while a board's past is looked at or played. */
export const HistoryFloats = createPart(async () => (await import("./HistoryFloats.tsx")).HistoryFloats);

/** All that a board's page shows on demand; first what is likely to be asked for first. */
export const boardParts = [
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
