/** One replacement that turns a text into another. `index` and `remove` count UTF-16 units. */
export interface TextEdit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** True when a position lies between the two halves of a character outside the basic plane, such as an emoji. */
export function splitsPair(text: string, index: number): boolean {
  return index > 0 && isHighSurrogate(text.charCodeAt(index - 1)) && isLowSurrogate(text.charCodeAt(index));
}

/**
 * The one replacement between two texts that leaves their common beginning and end alone, so that what others type
 * elsewhere in the text survives. `caret`, the position after the edit in `after`, settles where a repeated letter was
 * typed. Never splits a surrogate pair. `undefined` when the texts are equal.
 */
export function textEditBetween(before: string, after: string, caret?: number): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const suffixLimit = caret === undefined ? shorter : Math.min(shorter, after.length - Math.min(caret, after.length));
  let suffix = 0;
  while (suffix < suffixLimit && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  let prefix = 0;
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix++;
  if (caret !== undefined) {
    while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix])
      suffix++;
  }
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--;
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--;
  return {
    index: prefix,
    remove: before.length - suffix - prefix,
    insert: after.slice(prefix, after.length - suffix),
  };
}
