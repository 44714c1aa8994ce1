/** What the boards page shows, kept in its address so that a reload and Back keep it. */
export interface BoardsSearch {
  readonly q?: string;
  readonly bin?: true;
  /** The kind of which a new board is being made. */
  readonly new?: string;
  /** The template that is looked at first. */
  readonly template?: string;
}

/** What stands behind an address's "?", by name; of what stands there twice, the last. */
export type Search = Readonly<Record<string, string>>;

/** The page with all boards, and the first. */
export function boardsAddress(search: BoardsSearch = {}): string {
  return `/${searchWords({ ...search, bin: search.bin ? "true" : undefined })}`;
}

/** A board's page; `search` says what of its past is shown. */
export function boardAddress(boardId: string, search: Readonly<Record<string, string | undefined>> = {}): string {
  return `/boards/${encodeURIComponent(boardId)}${searchWords(search)}`;
}

/** Where a guest comes in by the secret of a link. */
export function joinAddress(token: string): string {
  return `/join/${encodeURIComponent(token)}`;
}

/** Where one signs in, to go on to one of our pages. */
export function signInAddress(next?: string): string {
  return `/sign-in${searchWords({ next })}`;
}

/** Where the first account is made. */
export const setupAddress = "/setup";

/** Reads the boards page's part of an address; what makes no sense is left out. */
export function readBoardsSearch({ q = "", bin, new: kind, template }: Search): BoardsSearch {
  return {
    ...(kind === undefined ? {} : { new: kind }),
    ...(template === undefined ? {} : { template }),
    ...(q === "" ? {} : { q: q.slice(0, 200) }),
    ...(bin === "true" ? { bin: true as const } : {}),
  };
}

/** Where to go after signing in: only to a page of our own. */
export function readNext({ next }: Search): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : boardsAddress();
}

/** The words behind the "?" of an address as a record. */
export function readSearch(words: string): Search {
  return Object.fromEntries(new URLSearchParams(words));
}

function searchWords(search: Readonly<Record<string, string | undefined>>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined) words.set(name, value);
  return words.size === 0 ? "" : `?${words}`;
}
