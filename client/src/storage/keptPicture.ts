import { copyParts } from "./openCache.ts";

/** Opening takes no longer than this; a browser that doesn't answer has no picture. */
const patienceMs = 1_000;

/**
 * The picture that was kept beside a document's copy, as it was given to `keepPicture`; `undefined` when there is none or
 * the browser doesn't give it. Makes nothing where there is no copy.
 */
export async function keptPicture(name: string): Promise<unknown> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patienceMs);
  const picture = await Promise.race([read(name).catch(() => undefined), late]);
  clearTimeout(timer);
  return picture;
}

async function read(name: string): Promise<unknown> {
  const opening = indexedDB.open(name);
  // There is no such copy: what would be made is given up, which is an error to whoever waits.
  opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
  const db = await resultOf(opening);
  try {
    return await resultOf(db.transaction(copyParts.more).objectStore(copyParts.more).get(copyParts.picture));
  } finally {
    db.close();
  }
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  request.addEventListener("success", () => resolve(request.result));
  request.addEventListener("error", () => reject(request.error ?? new Error("The browser doesn't give what it keeps")));
  return promise;
}
