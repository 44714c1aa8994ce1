import type { ApiKey, ApiKeyStore } from "../store/ApiKeyStore.ts";
import { createId, createSecretToken, hashSecretToken } from "../machine/secretToken.ts";

/** What every key begins with, so that people and secret scanners recognise one. */
export const apiKeyPrefix = "tl_";

const startLength = 8;
/** How exactly `lastUsedAt` is kept; a write for every request would cost an fsync each. */
const useResolutionMs = 60_000;

/** Keys with which programs act for a person. */
export class ApiKeys {
  readonly #store: ApiKeyStore;

  constructor(store: ApiKeyStore) {
    this.#store = store;
  }

  /** Makes a key. The key itself exists nowhere else than in this result. */
  async create(userId: string, name: string, expiresAt: number | null): Promise<ApiKey & { readonly key: string }> {
    const key = apiKeyPrefix + createSecretToken();
    const row: ApiKey = {
      id: createId(),
      userId,
      name,
      start: key.slice(0, startLength),
      keyHash: hashSecretToken(key),
      createdAt: Date.now(),
      lastUsedAt: null,
      expiresAt,
    };
    await this.#store.create(row);
    return { ...row, key };
  }

  /** The row of a key that is valid now, and notes that it was used. */
  async verify(key: string, now = Date.now()): Promise<ApiKey | undefined> {
    if (!key.startsWith(apiKeyPrefix)) return undefined;
    const row = await this.#store.findByHash(hashSecretToken(key));
    if (row === undefined || isOver(row, now)) return undefined;
    if (row.lastUsedAt === null || now - row.lastUsedAt > useResolutionMs) await this.#store.touch(row.id, now);
    return row;
  }

  /** The row of a key that is (still) there and not over. */
  async find(id: string, now = Date.now()): Promise<ApiKey | undefined> {
    const row = await this.#store.find(id);
    return row !== undefined && isOver(row, now) ? undefined : row;
  }

  /** A person's keys, newest first. */
  list(userId: string): Promise<ApiKey[]> {
    return this.#store.list(userId);
  }

  /** Deletes a person's key; false when they have none with this id. */
  delete(userId: string, id: string): Promise<boolean> {
    return this.#store.delete(userId, id);
  }
}

function isOver({ expiresAt }: ApiKey, now: number): boolean {
  return expiresAt !== null && expiresAt <= now;
}
