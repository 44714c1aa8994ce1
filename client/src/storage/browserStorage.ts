/** What of `Storage` the program uses. */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * What this browser keeps for the page between visits, in small; `undefined` where it keeps nothing, e.g. with all of a
 * site's data blocked. Never throws: what doesn't fit is left out, what can't be read isn't there.
 */
export function storageOfBrowser(): BrowserStorage | undefined {
  const storage = attempt(() => globalThis.localStorage);
  if (!storage) return undefined;
  return {
    getItem: (key) => attempt(() => storage.getItem(key)) ?? null,
    setItem: (key, value) => attempt(() => storage.setItem(key, value)),
    removeItem: (key) => attempt(() => storage.removeItem(key)),
    key: (index) => attempt(() => storage.key(index)) ?? null,
    get length() {
      return attempt(() => storage.length) ?? 0;
    },
  };
}

/** Reading the property alone throws where data is blocked. */
function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
