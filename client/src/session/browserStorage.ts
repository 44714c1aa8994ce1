/** The browser's `localStorage`; `undefined` where there is none or it is refused. */
export function storageOfBrowser(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
