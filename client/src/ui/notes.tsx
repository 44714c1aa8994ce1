import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { ApiError } from "@throughline/api";
import { refusalWords } from "../api/refusalWords.ts";
import { say } from "./words/say.ts";

let lastNote = 0;
const latestAbout = new Map<string, string>();

/**
 * A short note at the foot of the screen, read out by assistive tools; with a way back where there is one. With `about`
 * it takes the place of the one before it about the same thing.
 */
export function showNote(text: string, undo?: () => void, undoLabel = say.undo, about?: string): void {
  const id = `note-${++lastNote}`;
  const earlier = about === undefined ? undefined : latestAbout.get(about);
  if (earlier !== undefined) notifications.hide(earlier);
  if (about !== undefined) latestAbout.set(about, id);
  const takeBack = () => {
    notifications.hide(id);
    undo?.();
  };
  notifications.show({
    id,
    message: (
      <span style={{ display: "flex", alignItems: "center", gap: 12, color: "var(--tl-ink)" }}>
        <span style={{ flex: 1 }}>{text}</span>
        {undo && (
          <Button variant="light" size="compact-sm" onClick={takeBack}>
            {undoLabel}
          </Button>
        )}
      </span>
    ),
    withBorder: true,
    closeButtonProps: { "aria-label": say.closeNote },
    autoClose: undo || text.length > 100 ? 10_000 : 5_000,
  });
}

/** Says that something failed; the words of the API are written for people, others' are not. */
export function showProblem(error: unknown, what: string): void {
  const why = error instanceof ApiError ? refusalWords(error) : say.checkConnection;
  notifications.show({
    title: what,
    message: why,
    color: "red",
    withBorder: true,
    closeButtonProps: { "aria-label": say.closeNote },
    autoClose: 10_000,
  });
}

/** Takes all notes away, with what could be undone by them. */
export function clearNotes(): void {
  notifications.clean();
}
