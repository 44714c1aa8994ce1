import { listToWords } from "@throughline/words";
import type { RemotePerson } from "../session/PresenceStore.ts";
import { say } from "./words/say.ts";

type Person = Pick<RemotePerson, "clientId"> & { readonly user: { readonly id: string; readonly name: string } };

/** Tells who came and who left since it was asked last; a person with several tabs counts once. */
export function comingsAndGoings(first: readonly Person[]): { tell(people: readonly Person[]): string } {
  let here = namesOf(first);
  return {
    tell(people) {
      const now = namesOf(people);
      const came = [...now].filter(([id]) => !here.has(id)).map(([, name]) => name);
      const left = [...here].filter(([id]) => !now.has(id)).map(([, name]) => name);
      here = now;
      return [sentence(came, say.joined), sentence(left, say.left)].filter(Boolean).join(" ");
    },
  };
}

function namesOf(people: readonly Person[]): Map<string, string> {
  return new Map(people.map(({ user }) => [user.id, user.name]));
}

function sentence(names: readonly string[], words: typeof say.joined): string {
  if (names.length === 0) return "";
  const { length: count } = names;
  return words({ count, names: count > 3 ? say.people({ count }) : listToWords(names) });
}
