import { statSync } from "node:fs";

/**
 * Whose a file or directory is when it isn't this process' user's: what is wrong with most data directories that can't
 * be written, and what a restore as root makes of one. Undefined when it is ours, can't be looked at, or the system has
 * no users.
 */
export function otherOwner(path: string): { readonly owner: number; readonly user: number } | undefined {
  const user = process.geteuid?.();
  const owner = ownerOf(path);
  return user === undefined || owner === undefined || owner === user ? undefined : { owner, user };
}

/** The same in words, for the end of a sentence that says what can't be done; empty when there is nothing to say. */
export function otherOwnerInWords(path: string): string {
  const other = otherOwner(path);
  return other === undefined ? "" : `; ${path} belongs to user ${other.owner}, this program runs as user ${other.user}`;
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid;
  } catch {
    // It is told in other words why nothing can be done with it.
    return undefined;
  }
}
