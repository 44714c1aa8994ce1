import type { Command, CommandContext } from "./Command.ts";
import { hasModifier, isShortcut, type KeyPress } from "./shortcut.ts";

/** A key press with what is known of where it happened. */
export interface PressedKey extends KeyPress {
  /** The key is being held down. */
  readonly repeat: boolean;
  /** The focus is where letters are typed. */
  readonly isTyping: boolean;
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
  return commands.find((command) => {
    if (command.isNative || (press.isTyping && !command.worksWhileTyping)) return false;
    if (press.repeat && !command.repeats) return false;
    if (!command.shortcuts?.some((shortcut) => counts(shortcut) && isShortcut(press, shortcut, isApple))) return false;
    return command.isEnabled?.(context) ?? true;
  });
}
