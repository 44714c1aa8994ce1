import type { ExportFormat, PaperName } from "@throughline/api";
import type { IconName, Rect } from "@throughline/scene";
import type { HistoryMode } from "../history/HistoryMode.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import type { BoardUi } from "./BoardUi.ts";

/** How a board is taken out as a file. */
export interface ExportWish {
  readonly format: ExportFormat;
  /** A PDF in pages of this paper. */
  readonly pages?: PaperName | undefined;
  /** Of a picture: the part in which this area is seen, in board units; without it all of the board. */
  readonly area?: Rect | undefined;
  /** Who takes it was told already of which scripts the picture lacks letters. */
  readonly lettersTold?: boolean;
}

/** What commands work with: the open board, what is shown around it, and the page. */
export interface CommandContext {
  readonly session: BoardSession;
  readonly ui: BoardUi;
  /** The board's past: what of it is shown, and the ways in and out. */
  readonly history: HistoryMode;
  /** What the page can do that is neither the board nor its panels. */
  readonly page: {
    readonly goToBoards: () => void;
    readonly toggleTheme: () => void;
    readonly duplicateBoard: () => void;
    readonly binBoard: () => void;
    /** Takes the board out as a file. */
    readonly exportBoard: (choice: ExportWish) => void;
    readonly copyText: (text: string) => void;
    readonly focusCanvas: () => void;
    readonly focusOutline: () => void;
    readonly focusHistory: () => void;
    readonly mayCreateBoards: boolean;
  };
}

/** The headings under which commands stand in the palette and in the list of shortcuts. */
export type CommandGroup = "Edit" | "Add" | "Selection" | "View" | "Board";

/**
 * Something that can be done on an open board. Keyboard, palette, menus, the list of shortcuts and tests all read the
 * same list, so a command exists everywhere once it is written.
 */
export interface Command {
  /** Unique and stable: menus and tests name it. */
  readonly id: string;
  /** Verb first. */
  readonly label: string;
  readonly group: CommandGroup;
  /** Other words under which the palette finds it. */
  readonly also?: string;
  readonly icon?: IconName;
  /** The first is shown; see `shortcut.ts` for how they are written. */
  readonly shortcuts?: readonly string[];
  /** The browser hands these over in its own way (copy, paste); the key is only shown. */
  readonly isNative?: boolean;
  /** Also while the focus is in a text field. */
  readonly worksWhileTyping?: boolean;
  /** By keyboard only with the focus on the board itself: whoever stands on a button or a row means that. */
  readonly isForBoard?: boolean;
  /** May be held down. */
  readonly repeats?: boolean;
  readonly danger?: boolean;
  readonly checked?: (context: CommandContext) => boolean;
  /** Without it: always. Palette and menus leave out what can't be done now. */
  readonly isEnabled?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** Whether something is selected that may be changed. */
export function hasEditableSelection({ session }: CommandContext): boolean {
  return session.access.get().canEdit && session.selection.get().length > 0;
}

/** Whether this person may change the board. */
export function canEdit({ session }: CommandContext): boolean {
  return session.access.get().canEdit;
}
