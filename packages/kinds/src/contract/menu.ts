import type { OperationCall } from "@throughline/model";
import type { IconName } from "@throughline/scene";

/** One entry of a menu: something that can be done (`call`) or a list of more (`entries`). */
export interface MenuEntry {
  /** Unique among its siblings; stable, because keyboard shortcuts and tests name it. */
  readonly id: string;
  /** Verb first: "Add step after", "Move to…". */
  readonly label: string;
  readonly icon?: IconName;
  /** What it does: one operation, or several that are one step of undo and happen together or not at all. */
  readonly call?: OperationCall | readonly OperationCall[];
  readonly entries?: readonly MenuEntry[];
  /** Removes something; shown apart and in the danger colour. Undo brings it back, so nothing is asked. */
  readonly danger?: boolean;
  /** It is one call, which makes an element (its result is `{ id }`), which is then selected and opened for typing. */
  readonly opens?: boolean;
  /** Already so; shown with a tick. */
  readonly checked?: boolean;
}
