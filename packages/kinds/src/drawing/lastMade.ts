/** See {@link rememberLast}. */
export type LastMade<Owner extends object, Made> = (owner: Owner, parts: readonly unknown[], make: () => Made) => Made;

/**
 * A memory of what was last made for each owner: gives the very same again as long as all `parts` are the same
 * objects, numbers and words, and makes it anew otherwise. For what layouts and scenes make of elements, which are new
 * objects whenever they changed, and of lists of siblings (`board.children`), which are too. `parts` must name
 * everything that `make` uses besides the owner. Nothing is kept longer than its owner.
 */
export function rememberLast<Owner extends object, Made>(): LastMade<Owner, Made> {
  const memory = new WeakMap<Owner, { readonly parts: readonly unknown[]; readonly made: Made }>();
  return (owner, parts, make) => {
    const known = memory.get(owner);
    if (known && areSame(known.parts, parts)) return known.made;
    const made = make();
    memory.set(owner, { parts, made });
    return made;
  };
}

/** True when two lists hold the same objects, numbers and words in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!Object.is(a[index], b[index])) return false;
  return true;
}
