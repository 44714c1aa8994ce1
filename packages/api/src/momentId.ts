/**
 * The id of a moment: `m` and the number that its last change has in the log. Ids of revisions have 16 characters, and
 * no number of a log has as many as 15 digits, so the two can't be mixed up.
 */
export const momentIdPattern = /^m[1-9]\d{0,13}$/;

/** Tells a moment's id from a revision's. */
export function isMomentId(text: string): boolean {
  return momentIdPattern.test(text);
}

/** The number of a moment's last change. @throws RangeError when this isn't a moment's id. */
export function parseMomentId(id: string): number {
  if (!isMomentId(id)) throw new RangeError(`Not a moment: ${JSON.stringify(id)}`);
  return Number(id.slice(1));
}

/** The id of the moment whose last change has this number. */
export function buildMomentId(seq: number): string {
  return `m${seq}`;
}
