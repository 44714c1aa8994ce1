/** What of a keyboard event tells which key of a shortcut was pressed. */
export interface PressedSign {
  readonly key: string;
  /** The key's place, named by what stands there on a keyboard of the United States: `KeyZ`, `Digit1`. */
  readonly code?: string;
}

/**
 * The key that shortcuts are written with: what the layout gives for it, in lower case. Where that is a letter or digit
 * of another script (я, ζ, ١), what stands at that place on a Latin keyboard, as is printed beside it. Latin layouts
 * keep their own order: Z is where the person reads Z.
 */
export function shortcutKeyOf({ key, code = "" }: PressedSign): string {
  const isOtherScript = /^[\p{L}\p{N}\p{M}]+$/u.test(key) && !/^[\p{Script=Latin}0-9]+$/u.test(key);
  const place = isOtherScript ? /^(?:Key([A-Z])|Digit(\d))$/.exec(code) : null;
  return (place?.[1] ?? place?.[2] ?? key).toLowerCase();
}
