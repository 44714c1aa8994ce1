/** An id of a board, user, study or participant: 8 to 64 characters that need no escaping in a URL. */
export const idPattern = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * The names of live documents by what such a document is; ":board" stands for an id. One board is several documents
 * because rights are given per document, never inside one. What a server does with each type, `server/src/documents/` says.
 */
export const documentForms = {
  board: "board/:board",
  comments: "board/:board/comments",
  control: "board/:board/control",
  private: "board/:board/private/:user",
  sort: "sort/:study/:participant",
} as const;

/** What a live document can be. */
export type DocumentTypeName = keyof typeof documentForms;

type IdsOf<Form extends string> = Form extends `${infer First}/${infer Rest}`
  ? IdsOf<First> | IdsOf<Rest>
  : Form extends `:${infer Id}`
    ? Id
    : never;

/** What a live document holds and whose rights decide about it, for server and client alike. */
export type DocumentName<Type extends DocumentTypeName = DocumentTypeName> = {
  readonly [Each in Type]: { readonly type: Each } & {
    readonly [Id in IdsOf<(typeof documentForms)[Each]>]: string;
  };
}[Type];

const forms = Object.entries(documentForms).map(([type, form]) => ({ type, parts: form.split("/") }));

/**
 * Writes the name under which a document travels and is stored.
 * Inverse of `parseDocumentName`. Throws a RangeError when an id isn't one.
 */
export function buildDocumentName(name: DocumentName): string {
  const { type, ...ids } = name;
  const idsByKey: Readonly<Record<string, string>> = ids;
  const parts = documentForms[type].split("/").map((part) => {
    if (!part.startsWith(":")) return part;
    const id = idsByKey[part.slice(1)] ?? "";
    if (!idPattern.test(id)) throw new RangeError(`Not an id: ${JSON.stringify(id)}`);
    return id;
  });
  return parts.join("/");
}

/**
 * Reads a document name that came from outside.
 * Returns undefined for everything that isn't exactly one of the known forms.
 */
export function parseDocumentName(text: string): DocumentName | undefined {
  const given = text.split("/");
  for (const { type, parts } of forms) {
    const ids = matchForm(parts, given);
    // The form that was matched says which ids there are.
    if (ids !== undefined) return { type, ...ids } as DocumentName;
  }
  return undefined;
}

function matchForm(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== given.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const text = given[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== text) return undefined;
    } else if (idPattern.test(text)) ids[part.slice(1)] = text;
    else return undefined;
  }
  return ids;
}
