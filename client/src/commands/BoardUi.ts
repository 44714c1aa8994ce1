import { ValueStore } from "../session/ValueStore.ts";

/** The dialogs and drawers of a board's page; one at a time. */
export type BoardDialog = "palette" | "shortcuts" | "share" | "revisions" | "rename" | "export";

/** What is shown around an open board. */
export interface BoardUiState {
  readonly dialog: BoardDialog | null;
  readonly isOutlineOpen: boolean;
  /** Whether the inspector is shown when something is selected. */
  readonly isInspectorOpen: boolean;
  /** Whether it is shown with nothing selected too: then it tells about the board. */
  readonly isSummaryOpen: boolean;
  readonly arePeopleOpen: boolean;
}

const remembered = "throughline-panels";

/** What is open around the board, followed by the page and changed by commands; panels are remembered on this device. */
export class BoardUi extends ValueStore<BoardUiState> {
  readonly #storage: Pick<Storage, "getItem" | "setItem"> | undefined;

  constructor(
    storage: Pick<Storage, "getItem" | "setItem"> | undefined = storageOfBrowser(),
    isNarrow = globalThis.matchMedia?.("(max-width: 760px)").matches ?? false,
  ) {
    // On a phone the inspector would cover what was tapped: there it comes when it is asked for.
    const usual = isNarrow ? [] : ["inspector"];
    const panels = isNarrow ? usual : (storage?.getItem(remembered)?.split(" ") ?? usual);
    super({
      dialog: null,
      isOutlineOpen: panels.includes("outline"),
      isInspectorOpen: panels.includes("inspector"),
      isSummaryOpen: false,
      arePeopleOpen: false,
    });
    this.#storage = isNarrow ? undefined : storage;
  }

  open(dialog: BoardDialog): void {
    this.#change({ dialog });
  }

  /** Closes a dialog, if it is the one that is open. */
  close(dialog: BoardDialog): void {
    if (this.get().dialog === dialog) this.#change({ dialog: null });
  }

  setOutline(isOutlineOpen: boolean): void {
    this.#change({ isOutlineOpen });
  }

  /** `withSummary`: also while nothing is selected. */
  setInspector(isInspectorOpen: boolean, withSummary = false): void {
    this.#change({ isInspectorOpen, isSummaryOpen: isInspectorOpen && withSummary });
  }

  setPeople(arePeopleOpen: boolean): void {
    this.#change({ arePeopleOpen });
  }

  #change(change: Partial<BoardUiState>): void {
    const next = { ...this.get(), ...change };
    this.set(next);
    const panels = [next.isOutlineOpen ? "outline" : "", next.isInspectorOpen ? "inspector" : ""];
    this.#storage?.setItem(remembered, panels.filter(Boolean).join(" ") || "none");
  }
}

function storageOfBrowser(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    // Browsers that keep nothing for this page: panels then begin as usual each time.
    return undefined;
  }
}
