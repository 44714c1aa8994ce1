/** Length of the secret in a link. */
const secretLength = 43;

/** An id in an address without what was pasted behind it: ".", ")", a quotation mark, a bracket. */
export function pastedId(part: string): string {
  return /^[\w-]+/.exec(part)?.[0] ?? part;
}

/** The secret of a link without what was pasted behind it; it has a known length, so letters behind it go as well. */
export function pastedSecret(part: string): string {
  return pastedId(part).slice(0, secretLength);
}
