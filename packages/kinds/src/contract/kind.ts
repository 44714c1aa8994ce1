import type {
  BoardReader,
  BoardSchema,
  BoardWriter,
  FieldOption,
  Migration,
  NamedOperation,
  OperationCall,
} from "@throughline/model";
import type { IconName, SceneNode, TextLayout } from "@throughline/scene";
import type { Part } from "./part.ts";
import type { BoardView } from "./boardView.ts";
import type { Pasting } from "../pasting/pasting.ts";
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

/** What the author of a kind writes: its name, and the parts that it is made of. */
export interface KindDefinition {
  readonly id: string;
  /** What people call a board of this kind, e.g. "Journey map". */
  readonly label: string;
  readonly icon: IconName;
  /** One sentence: what it is for. Shown in the template picker and on an empty board. */
  readonly description: string;
  /** The version of its documents, and how older ones become it. */
  readonly version: number;
  readonly migrations: readonly Migration[];
  /** From the lowest to the one on top; each owns its types of element. */
  readonly parts: readonly [Part, ...Part[]];
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

/** A kind as far as an open board needs it to be seen and worked on; a page that shows one fetches this first. */
export interface LiveKind
  extends
    Pick<Part, "outline" | "menu" | "additions" | "placeFields" | "summary" | "arranging">,
    Pick<KindDefinition, "id" | "label" | "icon" | "description"> {
  readonly schema: BoardSchema;
  readonly operations: ReadonlyMap<string, NamedOperation>;
  /** A view of one board over one font. It is brought up to date when it is read; see {@link BoardView}. */
  readonly createView: (board: BoardReader & Subscribable, text: TextLayout) => BoardView;
}

/** What a part knows of content from elsewhere. It stands beside the part, as pages with a board don't fetch it. */
export interface PartFiles {
  /** CSV in and out, and JSON lists in. */
  readonly table: TableFormat;
  /** What text and cells from other programs become. */
  readonly pasting?: Pasting;
}

/** What boards of a kind are begun with, read from and written to. */
export interface KindFiles {
  readonly templates: readonly Template[];
  /** The tables of its parts as one. */
  readonly table: TableFormat;
  /** What its parts make of text and cells from other programs. */
  readonly pasting: Pasting;
}

/** A whole kind of board, as everything outside this package uses it. */
export interface Kind extends LiveKind, KindFiles {}

/** Something whose changes can be followed, as a live board. */
export interface Subscribable {
  subscribe(listener: () => void): () => void;
}
