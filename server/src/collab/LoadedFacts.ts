import type { ClientOwners } from "@throughline/guard";

/** What is known of a loaded document besides what it holds. */
export interface LoadedFacts {
  /** Who has written what. */
  readonly owners: ClientOwners;
  /** Its elements are known to need no repair. */
  readonly isWhole: boolean;
}
