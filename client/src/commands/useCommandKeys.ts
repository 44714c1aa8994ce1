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

/**
 * Runs commands by their shortcuts wherever the focus is on the board's page. Keys with a modifier go before what lies
 * under the focus, where they would begin typing in the selected element; plain keys are for whom is nearer first.
 */
export function useCommandKeys(context: CommandContext): void {
  useEffect(() => {
    const isApple = isAppleMachine();
    const answer = (event: KeyboardEvent, which: "held" | "plain") => {
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
      const { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
      const press = { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat, isTyping: isTypingIn(event.target) };
      const command = commandForKey(press, allCommands, context, isApple, which);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command.run(context);
    };
    const onHeld = (event: KeyboardEvent) => answer(event, "held");
    const onPlain = (event: KeyboardEvent) => answer(event, "plain");
    window.addEventListener("keydown", onHeld, { capture: true });
    window.addEventListener("keydown", onPlain);
    return () => {
      window.removeEventListener("keydown", onHeld, { capture: true });
      window.removeEventListener("keydown", onPlain);
    };
  }, [context]);
}
