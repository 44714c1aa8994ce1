import type { BoardReader } from "./boardReader.ts";
import type { ElementContent, ElementType } from "./elementType.ts";
import type { Random } from "./random.ts";

/** A board inside a transaction. Reads see the writes made before them. */
export interface BoardWriter extends BoardReader {
  readonly random: Random;
  /** Makes an element and returns its id. @throws OperationError when the id is taken or the content has the wrong shape. */
  insert<E extends ElementType>(type: E, content: ElementContent<E>, id?: string): string;
  /** The same for content from a file or a request, whose shape isn't known yet. */
  insertRecord(type: ElementType, content: Readonly<Record<string, unknown>>, id?: string): string;
  /** Replaces one group as a whole. @throws OperationError when the element isn't there or the value has the wrong shape. */
  set(id: string, key: string, value: unknown): void;
  /** Turns a text into another, keeping what others type in its other parts. */
  setText(id: string, key: string, text: string): void;
  /** Replaces `remove` characters at `index`; both are clamped to the text as it is now and to whole surrogate pairs. */
  editText(id: string, key: string, index: number, remove: number, insert: string): void;
  remove(id: string): void;
  setMeta(key: string, value: unknown): void;
}
