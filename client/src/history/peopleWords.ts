import { listToWords } from "@throughline/words";
import { say } from "./words/say.ts";

/** Somebody who wrote; the server itself has no name. */
export interface Writer {
  readonly id: string | null;
  readonly name: string;
}

/** What a person is called in the history. */
export function writerName({ id, name }: Writer): string {
  return id === null ? "Throughline" : name || say.somebody;
}

/** Names as a list: "Ana", "Ana and Ben", "Ana, Ben and 3 others". `most` are named. */
export function peopleWords(people: readonly Writer[], most = 2): string {
  const names = Array.from(new Set(people.map(writerName)));
  const rest = names.length - most;
  if (rest > 1) return say.andOthers({ names: names.slice(0, most).join(", "), count: rest });
  return listToWords(names);
}
