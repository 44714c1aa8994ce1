import type { Command, CommandContext } from "./Command.ts";
import { isShortcut, type KeyPress } from "./shortcut.ts";

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
): Command | undefined {
  return commands.find((command) => {
    if (command.isNative || (press.isTyping && !command.worksWhileTyping)) return false;
    if (press.repeat && !command.repeats) return false;
    if (!command.shortcuts?.some((shortcut) => isShortcut(press, shortcut, isApple))) return false;
    return command.isEnabled?.(context) ?? true;
  });
}
