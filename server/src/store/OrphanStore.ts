/**
 * Finds what boards have left behind that were deleted for good: something that was being committed at that time, or all
 * of it when the program ended in between.
 */
export interface OrphanStore {
  /**
   * Ids of boards that aren't there though documents of theirs hold something; only where all of it is from before a
   * time (milliseconds since 1970), because the content of a new board is stored before the board itself.
   */
  list(before: number): Promise<string[]>;
}
