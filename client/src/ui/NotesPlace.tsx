import { useNotifications } from "@mantine/notifications";
import { createPart } from "./part.tsx";

/** The notes themselves. */
export const Notes = createPart(async () => (await import("./NoteStack.tsx")).NoteStack);

/** Where short notes appear, over every page; with the first of them comes what shows them. */
export function NotesPlace() {
  const { notifications } = useNotifications();
  return notifications.length > 0 || Notes.isReady() ? <Notes /> : null;
}
