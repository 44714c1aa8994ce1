import * as Y from "yjs";

/** Thrown by {@link applyRow} for a row that was overtaken by another one; nothing of it was applied. */
export class OvertakenRowError extends Error {
  constructor() {
    super("It repeats, beside what is new, something that has been stored since it was checked");
    this.name = "OvertakenRowError";
  }
}

/**
 * Applies one row of a log: whole or, when it throws, not at all, and with the same outcome wherever the rows before it
 * are the same: live, when a document is loaded, and when its log is folded.
 *
 * A row was checked against the document as it was then, and is applied some milliseconds later. All that it rests upon
 * is still there, unless somebody has stored other things under the same client id and clock in between, from a second
 * connection. Yjs would then take the rest of the row as the continuation of those, and may throw when half of it is
 * applied. Clocks alone tell, so it needs no look at what is deleted or collected by now, which differs from place to
 * place. An honest client that was overtaken by itself (a new connection repeats what the old one still had under way)
 * sends the rest again when it connects anew.
 *
 * What listens on the document runs when all of the row is in it, so its failure says nothing of the row: it goes to
 * `listenerFailed`, and is thrown where nobody asks for it.
 * @throws OvertakenRowError; or Yjs' error for bytes that are no update
 */
export function applyRow(
  document: Y.Doc,
  update: Uint8Array,
  origin?: unknown,
  listenerFailed?: (error: unknown) => void,
): void {
  const { from, to } = Y.parseUpdateMeta(update);
  requireNotOvertaken(document, from, to);
  applyPart(document, update, origin, listenerFailed);
}

/** Looks at where an update begins and ends for each client id. @throws OvertakenRowError */
export function requireNotOvertaken(
  document: Y.Doc,
  from: ReadonlyMap<number, number>,
  to: ReadonlyMap<number, number>,
): void {
  let repeats = false;
  let hasNews = false;
  for (const [client, start] of from) {
    const known = Y.getState(document.store, client);
    repeats ||= start < known;
    hasNews ||= (to.get(client) ?? start) > known;
  }
  if (repeats && hasNews) throw new OvertakenRowError();
}

/** Applies an update, and tells a listener's failure from its own. */
export function applyPart(
  document: Y.Doc,
  update: Uint8Array,
  origin?: unknown,
  listenerFailed?: (error: unknown) => void,
): void {
  let isApplied = false;
  try {
    Y.transact(
      document,
      () => {
        Y.applyUpdate(document, update, origin);
        isApplied = true;
      },
      origin,
      false,
    );
  } catch (error) {
    if (!isApplied || listenerFailed === undefined) throw error;
    listenerFailed(error);
  }
}
