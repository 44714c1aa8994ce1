/**
 * The largest WebSocket frame that is read at all. Above it the socket is closed by the protocol
 * (1009), before the bytes are in memory; Hocuspocus' default is 100 MB for anyone who connects.
 * Larger than an update may be, so that a too large update still gets its own reason.
 */
export const maxFrameBytes = 16 * 1024 * 1024;

/** The largest single update: a board of 10,000 cards pasted at once is about 3 MB. */
export const maxUpdateBytes = 8 * 1024 * 1024;

/** The largest presence state as JSON: a selection of some hundred elements and a drag of them. */
export const maxAwarenessStateLength = 64 * 1024;

/** Presence messages that are passed on for one connection; cursors send at most 30 a second. */
export const presenceRate = { perSecond: 60 };

/** Bytes of presence that are passed on for one connection: dragging a few hundred elements. */
export const presenceByteRate = { perSecond: 256 * 1024, burst: 1024 * 1024 };

/** Entries that are read of one presence message; a client has one of its own. */
export const maxPresenceEntries = 1_000;

/**
 * How much may change before the state that joining people get is encoded anew; merging so much takes some ms.
 * `clients`: Yjs client ids in those updates, each update's counted; merging costs about their product with the updates.
 */
export const wholeStateTail = { updates: 500, bytes: 256 * 1024, clients: 2_000 };

/**
 * What a socket may send between signing in and being let in: so many `messages`. For `bytes` there is always room, a
 * provider sends three small messages. Where very many have written, what it says that it has is larger, 3 MB for half a million
 * of them: up to `largest`, of which all that is above `bytes` comes from a `pool` of all sockets. So strangers can't fill the memory.
 */
export const maxWaiting = { messages: 500, bytes: 64 * 1024, largest: 8 * 1024 * 1024, pool: 64 * 1024 * 1024 };

/** What one connection may have in its queue while the store is slow. */
export const maxQueued = { messages: 5_000, bytes: 32 * 1024 * 1024 };

/**
 * How many of them, and how large, share one commit. Merging comes before the guard, and its cost grows with the product
 * of both: 64 updates made to hurt, 8 MB together, took 6 s, and with that of the updates and the Yjs client ids in them:
 * four with 500 ids each took 40 ms. `clients` are those of all updates, each update's counted. Typing and dragging stay
 * far below.
 */
export const maxMerged = { updates: 64, bytes: 64 * 1024, clients: 128 };

/** A socket that has answered nothing for as long as this to twice as long is dead. Short enough for proxies to keep it. */
export const heartbeatMs = 20_000;

/** How long a missing row may be under way before it is read from the log, and the pause after a reading that failed. */
export const gapMs = { patience: 50, retry: 1_000 };

/** Rows of other servers that are kept while one before them is missing; more are read from the log. */
export const maxEarly = 1_000;

/** What a connection may send that rests upon something the server hasn't got yet. */
export const maxParked = { updates: 256, bytes: 1024 * 1024, ms: 30_000 };

/** How deep a presence state may be nested; ours are three deep. */
export const maxPresenceDepth = 16;

/** Presence clocks count a client's changes; far above any life's work, far below where numbers lose precision. */
export const maxPresenceClock = 2 ** 40;

/** Milliseconds for which a room of this size gathers what it sends. */
export function paceFor(connections: number): { readonly updatesMs: number; readonly presenceMs: number } {
  if (connections <= 8) return { updatesMs: 0, presenceMs: 0 };
  return {
    updatesMs: Math.min(25, (Math.max(0, connections - 60) / 28) ** 2),
    presenceMs: Math.min(slowestPaceMs, Math.max(16, connections * 0.25)),
  };
}

/** The longest that anything is gathered. */
export const slowestPaceMs = 50;

/** Sockets that one person or guest may have open (tabs, devices, and those that died unnoticed), and one API key. */
export const maxSockets = { person: 60, program: 3_000 };

/** Documents that may be open on one socket: a board is five. */
export const maxDocumentsPerSocket = 20;

/**
 * Handshakes from one address: everybody may come at once from behind one router, or from behind a proxy that nobody
 * told us of, after a restart.
 */
export const handshakeRate = { perSecond: 100, burst: 2_500 };

/**
 * Attempts to sign in on sockets from one address that may fail. Each costs questions to the database. Those whose
 * sessions have ended may all come at once.
 */
export const failedSignInRate = { perSecond: 50, burst: 2_000 };

/** Sockets from one address on which nobody has signed in yet. */
export const maxStrangersPerAddress = 500;

/**
 * What one socket may send; what is more is read later, by which TCP slows its sender down. A board of 10,000 cards
 * pasted at once passes, and so does typing and dragging many times faster than anyone can.
 */
export const intakeRates = {
  messages: { perSecond: 500, burst: 3_000 },
  bytes: { perSecond: 2 * 1024 * 1024, burst: 24 * 1024 * 1024 },
};

/** Changes that one person's or guest's connections together may have stored, and one API key's; more wait. */
export const editRates = {
  person: {
    updates: { perSecond: 1_000, burst: 6_000 },
    bytes: { perSecond: 4 * 1024 * 1024, burst: 48 * 1024 * 1024 },
  },
  program: {
    updates: { perSecond: 10_000, burst: 20_000 },
    bytes: { perSecond: 8 * 1024 * 1024, burst: 96 * 1024 * 1024 },
  },
};

/**
 * Documents that one person or guest may open, on however many sockets, and one API key; the next ones wait. Each costs
 * questions to the database, perhaps loading, and leaves a Yjs client id behind.
 */
export const openingRates = { person: { perSecond: 2, burst: 200 }, program: { perSecond: 100, burst: 6_000 } };

/** How often a connection may ask for what it lacks; each answer may encode the whole document. */
export const syncRate = { perSecond: 1, burst: 20 };

/**
 * What is read of what a client says that it has: six bytes for each client id that ever wrote. Reading 1 MB takes 50 ms
 * of the event loop; who has more gets the whole state, as those who have nothing.
 */
export const maxStateVectorBytes = 256 * 1024;

/**
 * Yjs client ids under which one person or guest may begin to write, on however many connections, and one API key. Each
 * visit is one, and who was long offline brings those of all their tabs. They stay in the document for good.
 */
export const newClientRates = {
  person: { perSecond: 2, burst: 1_000 },
  program: { perSecond: 20, burst: 10_000 },
};

/** What may wait for a client that reads slowly, besides the largest message that it was sent (a board's first state). */
export const maxUnreadBytes = 8 * 1024 * 1024;

/**
 * For how long a document stays after its last person has left: `factor` times as long as loading it kept everybody
 * waiting, so that loading takes a twentieth of the time at most; at once when that was less than `fromMs`.
 */
export const lingering = { fromMs: 5, factor: 20, longestMs: 5_000 };

/** Lines that the log takes for one matter in a minute; of the others it gets the number. */
export const logLinesPerMinute = 5;

/** For so long an id is kept for someone who has written nothing under it, in case they are offline. */
export const unusedClaimMs = 30 * 24 * 60 * 60 * 1000;

/**
 * For so long a claim is relied upon without asking the store before the first writing. Shorter than `unusedClaimMs` by
 * more than any writing takes or clocks may differ, so that no id is given back under which somebody begins to write.
 */
export const certainClaimMs = unusedClaimMs / 2;
