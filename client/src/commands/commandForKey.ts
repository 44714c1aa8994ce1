import type { Command, CommandContext } from "./Command.ts";
import { hasModifier, isShortcut, type KeyPress } from "./shortcut.ts";

/** A key press with what is known of where it happened. */
export interface PressedKey extends KeyPress {
  /** The key is being held down. */
  readonly repeat: boolean;
  /** The focus is where letters are typed. */
  readonly isTyping: boolean;
  /** The focus is on the board itself: on its canvas, or on nothing. */
  readonly isOnBoard: boolean;
}

/** The command that a key press means now, if any. */
export function commandForKey(
  press: PressedKey,
  commands: readonly Command[],
  context: CommandContext,
  isApple: boolean,
  /** Only those that hold a modifier down, only those that don't, or all. */
  which: "held" | "plain" | "all" = "all",
): Command | undefined {
  const counts = (shortcut: string) => which === "all" || hasModifier(shortcut) === (which === "held");
  if (isApple && press.isTyping && typesSignOfApple(press)) return undefined;
  return commands.find((command) => {
    if (command.isNative || (press.isTyping && !command.worksWhileTyping)) return false;
    if (command.isForBoard && !press.isOnBoard) return false;
    if (press.repeat && !command.repeats) return false;
    if (!command.shortcuts?.some((shortcut) => counts(shortcut) && isShortcut(press, shortcut, isApple))) return false;
    return command.isEnabled?.(context) ?? true;
  });
}

/** Whether ⌥ and a key type a sign, as AltGr and a key do elsewhere: ™, [, or an accent that waits for its letter. */
function typesSignOfApple({ key, altKey, ctrlKey, metaKey }: PressedKey): boolean {
  return altKey && !ctrlKey && !metaKey && (key === "Dead" || Array.from(key).length === 1);
}
