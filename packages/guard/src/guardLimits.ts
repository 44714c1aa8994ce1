/** How deep a value (list in record in list …) and shared types in each other may be nested. Our deepest is 5. */
export const maxDepth = 32;

/** Client ids as Yjs draws them: unsigned, 32 bit. */
export const maxClientId = 2 ** 32 - 1;

/** Clocks count letters and values of one client id; far above any life's work, far below where numbers lose precision. */
export const maxClock = 2 ** 40;

/**
 * Parts of one update. In memory a part takes about 300 bytes, in an update as few as 6, so the size of a message
 * alone doesn't bound what it costs. 10,000 cards pasted at once are 100,000 parts.
 */
export const maxStructs = 400_000;

/** Ranges of one update's deletions. A first sync brings those of the whole document, merged by client. */
export const maxDeleteRanges = 200_000;

/** Single values (numbers, words, lists, …) in the contents of one update. 10,000 cards are 200,000. */
export const maxValues = 700_000;

/** Ids that one update may claim; a browser has one for each time the page was loaded. */
export const maxNewClients = 1_000;

/** What placing the new items of one update may cost each device, in steps of about 20 ns. */
export const maxInsertSteps = 2_000_000;

/** The same for its deletions. Taking every second of 10,000 cards off a board is 6 million. */
export const maxDeleteSteps = 50_000_000;
