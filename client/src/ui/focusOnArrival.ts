import { isTypingIn } from "./composition.ts";

/** Gives the focus to what has just come, unless somebody types elsewhere: it may have been long on its way. */
export function focusOnArrival(element: HTMLElement | null): void {
  if (!isTypingIn(document.activeElement)) element?.focus();
}
