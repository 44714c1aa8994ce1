import type { LinkRole } from "@throughline/api";
import { api } from "../../api/api.ts";

/** What a new link is to allow, and until when; without an end, until it is revoked. */
export interface LinkWishes {
  readonly role: LinkRole;
  readonly expiresAt?: string;
}

/** A link's address, the one time that it is known, and whether it is on the clipboard. */
export interface CopiedLink {
  readonly url: string;
  readonly isCopied: boolean;
}

/** Makes a link to a board and copies it. Rejects with the server's refusal; that it can't be copied is no failure. */
export async function makeAndCopyLink(boardId: string, body: LinkWishes): Promise<CopiedLink> {
  const { url } = await api.createLink({ params: { id: boardId }, body });
  return { url, isCopied: await tryToCopy(url) };
}

/** Browsers refuse this on pages without https, or without a click of its own; the address is shown with a button anyway. */
async function tryToCopy(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
