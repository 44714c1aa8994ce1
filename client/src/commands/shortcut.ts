import { say } from "./words/say.ts";
import { shortcutKeyOf, type PressedSign } from "../ui/pressedKey.ts";

/** What of a keyboard event a shortcut looks at. */
export interface KeyPress extends PressedSign {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface ParsedShortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const modifiers = new Set(["Mod", "Shift", "Alt"]);

/** Reads "Mod+Shift+Z"; Mod is ⌘ on Apple's machines and Ctrl elsewhere. The plus key is written "Plus". */
function parse(shortcut: string): ParsedShortcut {
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  return {
    key: key === "Plus" ? "+" : key === "Space" ? " " : key,
    mod: parts.includes("Mod"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
  };
}

const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/.test(key);

/**
 * Whether a key press is a shortcut. Letters are compared without case and whatever script the layout has. Signs such as "?" and "+" don't look at Shift,
 * because on some keyboards they need it and on others they don't.
 */
export function isShortcut(press: KeyPress, shortcut: string, isApple: boolean): boolean {
  const wanted = parse(shortcut);
  if (!isKey(press, wanted)) return false;
  const mod = isApple ? press.metaKey : press.ctrlKey;
  const other = isApple ? press.ctrlKey : press.metaKey;
  if (mod !== wanted.mod || other || press.altKey !== wanted.alt) return false;
  return isSign(wanted.key) || press.shiftKey === wanted.shift;
}

function isKey(press: KeyPress, wanted: ParsedShortcut): boolean {
  // With Shift or Alt a digit's key is another sign on each layout.
  if ((wanted.shift || wanted.alt) && /^\d$/.test(wanted.key) && press.code !== undefined)
    return press.code === `Digit${wanted.key}`;
  return shortcutKeyOf(press) === wanted.key.toLowerCase();
}

/** Whether a shortcut holds a modifier down: then it can't be meant as a letter. */
export function hasModifier(shortcut: string): boolean {
  const { mod, shift, alt } = parse(shortcut);
  return mod || shift || alt;
}

const signsOfApple: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };
const words: Readonly<Record<string, string>> = {
  Mod: say.keyControl,
  Shift: say.keyShift,
  Plus: "+",
  Minus: "−",
  Delete: say.keyDelete,
  Enter: say.keyEnter,
  Escape: say.keyEscape,
  Space: say.keySpace,
  Backspace: say.keyBackspace,
};

/** The keys of a shortcut as they are printed, in order: ["Ctrl", "Shift", "Z"] or ["⇧", "⌘", "Z"]. */
export function shortcutKeys(shortcut: string, isApple: boolean): string[] {
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  const held = parts.filter((part) => modifiers.has(part));
  if (isApple) held.sort((a, b) => appleOrder.indexOf(a) - appleOrder.indexOf(b));
  const names = isApple ? signsOfApple : words;
  return [...held.map((part) => names[part] ?? part), words[key] ?? (key === "-" ? "−" : key)];
}

const appleOrder = ["Alt", "Shift", "Mod"];

/** For `aria-keyshortcuts`: "Control+Shift+Z". */
export function ariaShortcut(shortcut: string, isApple: boolean): string {
  return shortcut.replace("Mod", isApple ? "Meta" : "Control").replace("Plus", "+");
}

/** Whether this is one of Apple's machines, which have a ⌘ key. */
export function isAppleMachine(platform: string = globalThis.navigator?.platform ?? ""): boolean {
  return /Mac|iPhone|iPad|iPod/.test(platform);
}
