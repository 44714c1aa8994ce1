import type { SceneItem } from "@throughline/scene";

const remembered = new WeakMap<
  object,
  Map<string, { readonly signature: string; readonly items: readonly SceneItem[] }>
>();

/**
 * The same items as last time as long as the signature is the same, so that painters can tell by identity what
 * changed. Kept as long as `owner` lives. The signature must hold everything that `make` uses besides the owner.
 */
export function rememberedItems(
  owner: object,
  key: string,
  signature: unknown,
  make: () => readonly SceneItem[],
): readonly SceneItem[] {
  let known = remembered.get(owner);
  if (!known) remembered.set(owner, (known = new Map()));
  const written = JSON.stringify(signature);
  const last = known.get(key);
  if (last?.signature === written) return last.items;
  const items = make();
  known.set(key, { signature: written, items });
  return items;
}
