import { shortcutKeyOf } from "../ui/pressedKey.ts";
import { oncePainted } from "./afterPaint.ts";
import type { BoardSession } from "./BoardSession.ts";
import { mayType } from "./mayRun.ts";
import { TextBinding } from "./TextBinding.ts";

/** A pause after which typing begins a new step of undo. */
const stepPauseMs = 1_000;

/**
 * Binds an input or textarea to a typed text of an element, for the canvas, the inspector and the outline alike: what
 * is typed travels letter by letter, what others type appears without moving the caret, and undo in the field is the
 * board's undo. Fills the field at once. Returns the way to stop; `undefined` when the text isn't there.
 */
export function bindTextField(
  session: BoardSession,
  field: HTMLInputElement | HTMLTextAreaElement,
  id: string,
  key: string,
  onChange: () => void = () => {},
  /** The first letters go on what was written last, as one step of undo. */
  goesOn = false,
): (() => void) | undefined {
  let lastStroke = goesOn ? performance.now() : 0;
  // Another field that shows the same text, such as the inspector's, is a frame late: a page that is laid out anew for it
  // at each key would make who types wait.
  const refill = () => {
    if (binding === undefined || field.value === binding.text) return;
    field.value = binding.text;
    onChange();
  };
  let stopRefill = () => {};
  const binding = TextBinding.open({
    board: session.board,
    id,
    key,
    write: (call) => {
      const now = performance.now();
      session.write(call, { joins: now - lastStroke < stepPauseMs });
      lastStroke = now;
    },
    show: ({ text, start, end }) => {
      if (field.ownerDocument.activeElement === field) {
        field.value = text;
        field.setSelectionRange(start, end);
        onChange();
      } else stopRefill = oncePainted(refill);
    },
    selection: () => ({ start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 }),
  });
  if (!binding) return undefined;
  field.value = binding.text;
  field.readOnly = !mayType(session, id, key);

  const caret = () => field.selectionEnd ?? field.value.length;
  const stop = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(type: K, handle: (event: HTMLElementEventMap[K]) => void) =>
    field.addEventListener(type, (event) => handle(event as HTMLElementEventMap[K]), { signal: stop.signal });

  // What is typed is compared with what the field shows.
  listen("focus", refill);
  listen("input", () => {
    binding.typed(field.value, caret());
    onChange();
  });
  listen("compositionstart", () => binding.composeStart());
  listen("compositionend", () => {
    binding.composeEnd(field.value, caret());
    onChange();
  });
  listen("beforeinput", (event) => {
    // The browser's own undo knows nothing of what others typed in between.
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    session.history[event.inputType === "historyUndo" ? "undo" : "redo"]();
  });
  listen("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = shortcutKeyOf(event);
    const redo = letter === "y" || (letter === "z" && event.shiftKey);
    if (!redo && letter !== "z") return;
    event.preventDefault();
    event.stopPropagation();
    lastStroke = 0;
    session.history[redo ? "redo" : "undo"]();
  });
  const stopAccess = session.access.subscribe(() => {
    field.readOnly = !mayType(session, id, key);
  });
  return () => {
    stop.abort();
    stopAccess();
    stopRefill();
    binding.destroy();
  };
}
