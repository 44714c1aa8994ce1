import { useEffect } from "react";
import { allCommands } from "./allCommands.ts";
import { commandForKey } from "./commandForKey.ts";
import type { CommandContext } from "./Command.ts";
import { isComposedKey, isTypingIn } from "../ui/composition.ts";
import { isAppleMachine } from "./shortcut.ts";

/** Dialogs and menus have keys of their own; what lies behind them doesn't answer meanwhile. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

/** Whether the board itself has the focus, or nothing has it. */
function isOnBoard(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.hasAttribute("data-board-canvas"));
}

/**
 * Runs commands by their shortcuts wherever the focus is on the board's page. Keys with a modifier go before what lies
 * under the focus, where they would begin typing in the selected element; plain keys are for whom is nearer first.
 */
export function useCommandKeys(context: CommandContext): void {
  useEffect(() => {
    const isApple = isAppleMachine();
    const answer = (event: KeyboardEvent, which: "held" | "plain") => {
      if (event.defaultPrevented || isComposedKey(event) || isInOverlay(event.target)) return;
      // A dialog that is asked for and not there yet: what is typed is meant for it.
      if (context.ui.get().dialog !== null) return;
      const { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
      const where = { isTyping: isTypingIn(event.target), isOnBoard: isOnBoard(event.target) };
      const press = { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat, ...where };
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
