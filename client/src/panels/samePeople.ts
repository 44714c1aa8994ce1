import type { RemotePerson } from "../session/PresenceStore.ts";

/** Whether two lists show the same people doing the same; where their cursors and views are doesn't count. */
export function samePeople(a: readonly RemotePerson[], b: readonly RemotePerson[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((person, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      other.clientId === person.clientId &&
      other.user.name === person.user.name &&
      (other.view === null) === (person.view === null) &&
      other.editing?.id === person.editing?.id &&
      other.selection.length === person.selection.length &&
      other.selection[0] === person.selection[0]
    );
  });
}
