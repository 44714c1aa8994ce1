import type { MakesElement, OperationCall } from "@throughline/model";
import type { Rect } from "@throughline/scene";

/** Where the field for something new is shown: beside what it comes after, or where it was asked for, in board units. */
export type DraftPlace = { readonly beside: string } | { readonly rect: Rect };

/**
 * Something new that somebody is about to type. It isn't on the board before its first letter, so beginning it and
 * leaving it moves nothing, tells nobody and is no step of undo.
 */
export interface Draft {
  /** The call that makes it, still without words. */
  readonly call: OperationCall;
  readonly makes: MakesElement;
  /** Without one it is shown in the middle. */
  readonly place?: DraftPlace | undefined;
  /** What lies under the field, with which it goes while others change the board; `bounds` as it lay when it was begun. */
  readonly anchor?: { readonly key: string; readonly bounds: Rect } | undefined;
}
