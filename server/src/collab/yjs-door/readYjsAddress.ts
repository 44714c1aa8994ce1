import { parseDocumentName } from "@throughline/api";

/** Path under which clients of the y-websocket protocol find documents: `/yjs/<document>?token=…`. */
const yjsPath = "/yjs";

/** What the address of a y-websocket connection says. */
export interface YjsAddress {
  /** Name of the document; empty when it can't be one, which nobody has rights on. */
  readonly documentName: string;
  /** A collab token, session token or API key; empty when the address has none. */
  readonly token: string;
}

/** Reads the address of a handshake; undefined when it isn't one of this door. Slashes of a name may be escaped. */
export function readYjsAddress(url: URL): YjsAddress | undefined {
  if (!url.pathname.startsWith(`${yjsPath}/`)) return undefined;
  const documentName = decode(url.pathname.slice(yjsPath.length + 1));
  const token = url.searchParams.get("token") ?? "";
  return { documentName: parseDocumentName(documentName) === undefined ? "" : documentName, token };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
