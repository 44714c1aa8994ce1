import { ValueStore } from "../session/ValueStore.ts";
import { storageOfBrowser } from "../storage/browserStorage.ts";

/** The dialogs and drawers of a board's page; one at a time. */
export type BoardDialog = "palette" | "shortcuts" | "share" | "rename" | "export" | "addList" | "paste";

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

const noPanels = { isOutlineOpen: false, isInspectorOpen: false, isSummaryOpen: false, arePeopleOpen: false };

const remembered = "throughline-panels";

/** What is open around the board, followed by the page and changed by commands; panels are remembered on this device. */
export class BoardUi extends ValueStore<BoardUiState> {
  readonly #storage: Pick<Storage, "getItem" | "setItem"> | undefined;
  readonly #isNarrow: () => boolean;
  readonly #isTight: () => boolean;

  constructor(
    storage: Pick<Storage, "getItem" | "setItem"> | undefined = storageOfBrowser(),
    isNarrow: () => boolean = () => isNotWiderThan(760),
    isTight: () => boolean = () => isNotWiderThan(1200),
  ) {
    // On a phone the inspector would cover what was tapped: there it comes when it is asked for.
    const usual = isNarrow() ? [] : ["inspector"];
    const panels = isNarrow() ? usual : (storage?.getItem(remembered)?.split(" ") ?? usual);
    super({
      dialog: null,
      isOutlineOpen: panels.includes("outline"),
      isInspectorOpen: panels.includes("inspector") && !(isTight() && panels.includes("outline")),
      isSummaryOpen: false,
      arePeopleOpen: false,
    });
    this.#storage = isNarrow() ? undefined : storage;
    this.#isNarrow = isNarrow;
    this.#isTight = isTight;
  }

  open(dialog: BoardDialog): void {
    this.#change({ dialog });
  }

  /** Closes a dialog, if it is the one that is open. */
  close(dialog: BoardDialog): void {
    if (this.get().dialog === dialog) this.#change({ dialog: null });
  }

  setOutline(isOutlineOpen: boolean): void {
    this.#change({ ...(isOutlineOpen ? this.#alone() : {}), isOutlineOpen });
  }

  /** `withSummary`: also while nothing is selected. */
  setInspector(isInspectorOpen: boolean, withSummary = false): void {
    const others = isInspectorOpen ? this.#alone() : {};
    this.#change({ ...others, isInspectorOpen, isSummaryOpen: isInspectorOpen && withSummary });
  }

  setPeople(arePeopleOpen: boolean): void {
    this.#change({ ...(arePeopleOpen ? this.#alone() : {}), arePeopleOpen });
  }

  /** Whether a panel covers the board or part of it, as on a phone, where Escape takes it away. */
  get hasSheet(): boolean {
    const { isOutlineOpen, isInspectorOpen, arePeopleOpen } = this.get();
    return this.#isNarrow() && (isOutlineOpen || isInspectorOpen || arePeopleOpen);
  }

  closePanels(): void {
    this.#change(noPanels);
  }

  /** On a phone panels cover each other, on a tablet they leave no board: one opens in place of the others. */
  #alone(): Partial<BoardUiState> {
    return this.#isNarrow() || this.#isTight() ? noPanels : {};
  }

  #change(change: Partial<BoardUiState>): void {
    const next = { ...this.get(), ...change };
    this.set(next);
    const panels = [next.isOutlineOpen ? "outline" : "", next.isInspectorOpen ? "inspector" : ""];
    this.#storage?.setItem(remembered, panels.filter(Boolean).join(" ") || "none");
  }
}

/** Up to 760 px panels lie over the board instead of beside it, as in `SidePanels.module.css`. */
function isNotWiderThan(pixels: number): boolean {
  return globalThis.matchMedia?.(`(max-width: ${pixels}px)`).matches ?? false;
}
