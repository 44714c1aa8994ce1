import type { SceneItem } from "@throughline/scene";

const caches = new WeakMap<object, Map<string, { readonly signature: string; readonly item: SceneItem }>>();

/**
 * The same item as last time as long as its signature is the same, so that painters can tell by identity what
 * changed. Kept as long as `owner` lives: the element it shows, or the board for what shows none.
 */
export function cachedItem(owner: object, key: string, signature: string, make: () => SceneItem): SceneItem {
  let cache = caches.get(owner);
  if (!cache) caches.set(owner, (cache = new Map()));
  const known = cache.get(key);
  if (known?.signature === signature) return known.item;
  const item = make();
  cache.set(key, { signature, item });
  return item;
}
