/** A key with which a program acts for a person. */
export interface ApiKey {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  /** The key's first characters, to tell keys apart. */
  readonly start: string;
  /** Hash of the key; the key itself is shown once and never stored. */
  readonly keyHash: string;
  readonly createdAt: number;
  /** When it was used last, within a minute; null: never. */
  readonly lastUsedAt: number | null;
  /** When it ends by itself; null: never. */
  readonly expiresAt: number | null;
}

/** The API keys of all people. */
export interface ApiKeyStore {
  /** Stores a key. Rejects when id or hash are taken. */
  create(key: ApiKey): Promise<void>;
  /** Finds by the key's hash, expired ones too. */
  findByHash(keyHash: string): Promise<ApiKey | undefined>;
  /** Finds by id. */
  find(id: string): Promise<ApiKey | undefined>;
  /** A person's keys, newest first. */
  list(userId: string): Promise<ApiKey[]>;
  /** Notes that a key was used. */
  touch(id: string, at: number): Promise<void>;
  /** Deletes a person's key; false when they have none with this id. */
  delete(userId: string, id: string): Promise<boolean>;
}
