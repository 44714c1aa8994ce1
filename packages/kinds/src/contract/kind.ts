import type {
  BoardReader,
  BoardSchema,
  BoardWriter,
  FieldOption,
  NamedOperation,
  OperationCall,
} from "@throughline/model";
import type { IconName, Point, Scene, SceneNode, TextLayout } from "@throughline/scene";
import type { BoardView } from "./boardView.ts";
import type { MenuEntry } from "./menu.ts";
import type { Outline } from "./outline.ts";
import type { Pasting } from "../pasting/pasting.ts";
import type { Stop } from "../placing/nearestInDirection.ts";
import type { TableFormat } from "../table/tableFormat.ts";

/** A board to begin with, filled with example content. */
export interface Template {
  readonly id: string;
  readonly label: string;
  /** One sentence: what you will get. */
  readonly description: string;
  /** The title a new board gets when none is given. */
  readonly title: string;
  /** Writes the content into an empty board. */
  readonly build: (board: BoardWriter) => void;
}

/** Where held elements would land, and how to show it before they do. */
export interface DropTarget {
  /** One step of undo; empty where they stand already. */
  readonly calls: readonly OperationCall[];
  /** A line or a frame that is drawn while the pointer is there, in board units. */
  readonly indicator: readonly SceneNode[];
  /** Says the place in words, after "moved to": "Pay, Pain points, after Card declined"; for several cells "Pain points". */
  readonly label: string;
  /** It is one call, which makes an element (its result is `{ id }`), which is then selected and opened for typing. */
  readonly opens?: boolean;
}

/** Where selected elements stand, as a field that is set for all of them: a card's lane, a story's release. */
export interface PlaceField {
  readonly key: string;
  readonly label: string;
  readonly options: readonly FieldOption[];
  /** Where all of them stand; `undefined` when that differs. */
  readonly value: string | undefined;
  /** Moves all of them; what else says their place stays each one's own. */
  readonly callFor: (value: string) => OperationCall;
}

export type Direction = "up" | "down" | "left" | "right";

/**
 * What the author of a kind writes. `L` is the kind's own layout, computed from the board and never stored.
 * All functions are pure: they read the board, never write it, and may keep results in WeakMaps by element
 * (elements are new objects whenever they changed).
 */
export interface KindDefinition<L> {
  readonly id: string;
  /** What people call a board of this kind, e.g. "Journey map". */
  readonly label: string;
  readonly icon: IconName;
  /** One sentence: what it is for. Shown in the template picker and on an empty board. */
  readonly description: string;
  readonly schema: BoardSchema;
  /** The kind's own operations; the common ones are added. `deleteElements` and `pasteElements` must be among them. */
  readonly operations: readonly NamedOperation[];
  readonly layout: (board: BoardReader, text: TextLayout) => L;
  readonly scene: (board: BoardReader, layout: L, text: TextLayout) => Scene;
  readonly outline: (board: BoardReader) => Outline;
  /** What can be done with the selected elements; the menu twin of every drag is among it ("Move to…"). */
  readonly menu: (board: BoardReader, ids: readonly string[]) => readonly MenuEntry[];
  /** What can be added, near the selected element if there is one; the toolbar and the palette show these. */
  readonly additions: (board: BoardReader, near: string | undefined) => readonly MenuEntry[];
  /** What a double click or a tap with the add tool at a point of empty board makes. */
  readonly addAt: (board: BoardReader, layout: L, point: Point) => OperationCall | undefined;
  /** The call behind a scene item of role `add`, by its key. */
  readonly addCall: (board: BoardReader, layout: L, key: string) => OperationCall | undefined;
  /** The places of the selected elements that can be set for all of them at once; empty where they share none. */
  readonly placeFields: (board: BoardReader, ids: readonly string[]) => readonly PlaceField[];
  /**
   * Where these elements would land if they were let go with the pointer here. `undefined`: nowhere, they go back.
   * `held` is the one under the pointer: what stands in several cells keeps its places around it, as it is shown while
   * it is dragged. Without it the first of them goes to the pointer.
   */
  readonly dropAt: (
    board: BoardReader,
    layout: L,
    ids: readonly string[],
    point: Point,
    held?: string,
  ) => DropTarget | undefined;
  /**
   * The call for a handle (scene item of role `handle`) dragged to a point; called for each move, must be cheap. Also
   * for an item of role `add` where the place on it says what is added, as the height of an emotion does: a click is
   * then a drag that ends where it began.
   */
  readonly dragHandle: (
    board: BoardReader,
    layout: L,
    key: string,
    point: Point,
    start: Point,
  ) => OperationCall | undefined;
  /** Every element with its rectangle: from one to the next go the arrow keys. */
  readonly stops: (layout: L) => Iterable<Stop>;
  /**
   * What Alt + arrow does with all these elements, each from its own place: the move that a drag by one place would
   * make, as calls that are one step of undo. Empty when one of them can't go further.
   */
  readonly nudge: (board: BoardReader, ids: readonly string[], direction: Direction) => readonly OperationCall[];
  /** Where boards of this kind can be arranged by people who may not change everything on them. */
  readonly arranging?: Arranging;
  /** Short facts about the board for its header and its inspector when nothing is selected: "12 steps", "Walking skeleton ✓". */
  readonly summary: (board: BoardReader) => readonly SummaryFact[];
}

/** What may be done on a board by who may only arrange it, as those do who sort cards: the rest stays as it is. */
export interface Arranging {
  /** Elements that they may only move, by type, with the keys that moving writes. */
  readonly fixed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Operations of the kind that neither make, word nor delete such elements. */
  readonly operations: ReadonlySet<string>;
}

/** One fact of a board. */
export interface SummaryFact {
  readonly label: string;
  readonly value: string;
  readonly tone?: "good" | "warning";
}

/**
 * A kind as far as an open board needs it to be seen and worked on; a page that shows one fetches this first. The
 * layout's type is hidden behind `createView`.
 */
export interface LiveKind extends Pick<
  KindDefinition<never>,
  | "id"
  | "label"
  | "icon"
  | "description"
  | "schema"
  | "outline"
  | "menu"
  | "additions"
  | "placeFields"
  | "arranging"
  | "summary"
> {
  readonly operations: ReadonlyMap<string, NamedOperation>;
  /** A view of one board over one font. It is brought up to date when it is read; see {@link BoardView}. */
  readonly createView: (board: BoardReader & Subscribable, text: TextLayout) => BoardView;
}

/** What a kind knows of content from elsewhere: what boards are begun with, read from and written to. */
export interface KindFiles {
  readonly templates: readonly Template[];
  /** CSV in and out, and JSON lists in. */
  readonly table: TableFormat;
  /** What text and cells from other programs become. */
  readonly pasting: Pasting;
}

/** A whole kind of board, as everything outside this package uses it. */
export interface Kind extends LiveKind, KindFiles {}

/** Something whose changes can be followed, as a live board. */
export interface Subscribable {
  subscribe(listener: () => void): () => void;
}
