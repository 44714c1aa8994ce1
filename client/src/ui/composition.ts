/** What of a keyboard event tells that it belongs to an input method. */
export type ComposedKey = Pick<KeyboardEvent, "isComposing" | "keyCode">;

/**
 * Whether a key press is an input method's own: it chooses letters, turns a page of suggestions, confirms. Safari sends
 * the Enter that confirms after the composition's end, told apart by its code 229 alone.
 */
export function isComposedKey({ isComposing, keyCode }: ComposedKey): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells Safari's confirming Enter from another one
  return isComposing || keyCode === 229;
}

/** Whether letters typed on an element go into it. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|range|button|submit|color)$/.test(target.type);
}

/**
 * Keeps the keys of an input method from everything on the page but the field that is typed in, so that no dialog, name,
 * list of suggestions or text on the board has to ask for itself. Set up once, before anything else listens.
 */
export function keepComposedKeys(page: Pick<Window, "addEventListener">): void {
  page.addEventListener(
    "keydown",
    (event) => {
      if (isComposedKey(event) && isTypingIn(event.target)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
