import { useEffect } from "react";
import { allCommands } from "./allCommands.ts";
import { commandForKey } from "./commandForKey.ts";
import type { CommandContext } from "./Command.ts";
import { isAppleMachine } from "./shortcut.ts";

/** Whether letters typed on an element go into it. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|range|button|submit|color)$/.test(target.type);
}

/** Dialogs and menus have keys of their own; what lies behind them doesn't answer meanwhile. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

/** Runs commands by their shortcuts wherever the focus is on the board's page, unless something nearer used the key. */
export function useCommandKeys(context: CommandContext): void {
  useEffect(() => {
    const isApple = isAppleMachine();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
      const { key, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
      const press = { key, ctrlKey, metaKey, shiftKey, altKey, repeat, isTyping: isTypingIn(event.target) };
      const command = commandForKey(press, allCommands, context, isApple);
      if (!command) return;
      event.preventDefault();
      command.run(context);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [context]);
}
