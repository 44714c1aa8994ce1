/** An id of a board, user, study or participant: 8 to 64 characters that need no escaping in a URL. */
export const idPattern = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * What a live document holds and whose rights decide about it, for server and client alike.
 * One board is several documents because rights are given per document, never inside one.
 */
export type DocumentName =
  | { readonly type: "board"; readonly board: string }
  | { readonly type: "comments"; readonly board: string }
  | { readonly type: "control"; readonly board: string }
  | { readonly type: "private"; readonly board: string; readonly user: string }
  | { readonly type: "sort"; readonly study: string; readonly participant: string };

/** Tells whether a string can be an id; anything else never reaches a query or a document name. */
function isId(text: string): boolean {
  return idPattern.test(text);
}

/**
 * Writes the name under which a document travels and is stored.
 * Inverse of `parseDocumentName`. Throws a RangeError when an id isn't one.
 */
export function buildDocumentName(name: DocumentName): string {
  const { type: _type, ...ids } = name;
  for (const id of Object.values(ids)) {
    if (!isId(id)) throw new RangeError(`Not an id: ${JSON.stringify(id)}`);
  }
  return joinDocumentName(name);
}

/**
 * Reads a document name that came from outside.
 * Returns undefined for everything that isn't exactly one of the known forms.
 */
export function parseDocumentName(text: string): DocumentName | undefined {
  const [root, first, second, third, ...rest] = text.split("/");
  if (rest.length > 0 || first === undefined || !isId(first)) return undefined;
  if (root === "sort") {
    if (second === undefined || third !== undefined || !isId(second)) return undefined;
    return { type: "sort", study: first, participant: second };
  }
  if (root !== "board") return undefined;
  if (second === undefined) return { type: "board", board: first };
  if (second === "private") {
    if (third === undefined || !isId(third)) return undefined;
    return { type: "private", board: first, user: third };
  }
  if (third !== undefined) return undefined;
  if (second === "comments" || second === "control") return { type: second, board: first };
  return undefined;
}

function joinDocumentName(name: DocumentName): string {
  switch (name.type) {
    case "board":
      return `board/${name.board}`;
    case "comments":
    case "control":
      return `board/${name.board}/${name.type}`;
    case "private":
      return `board/${name.board}/private/${name.user}`;
    case "sort":
      return `sort/${name.study}/${name.participant}`;
  }
}
