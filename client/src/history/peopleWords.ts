/** Somebody who wrote; the server itself has no name. */
export interface Writer {
  readonly id: string | null;
  readonly name: string;
}

/** What a person is called in the history. */
export function writerName({ id, name }: Writer): string {
  return id === null ? "Throughline" : name || "Somebody";
}

/** Names as a list: "Ana", "Ana and Ben", "Ana, Ben and 3 others". `most` are named. */
export function peopleWords(people: readonly Writer[], most = 2): string {
  const names = Array.from(new Set(people.map(writerName)));
  const rest = names.length - most;
  if (rest > 1) return `${names.slice(0, most).join(", ")} and ${rest} others`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
