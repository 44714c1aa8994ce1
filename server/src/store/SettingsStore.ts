/** Small facts about the whole installation, shared by all of its servers. */
export interface SettingsStore {
  /** The value of a key; undefined when there is none. */
  get(key: string): Promise<string | undefined>;
  /** Sets a key, replacing what it was. */
  set(key: string, value: string): Promise<void>;
  /** Sets a key that has no value yet; resolves with the value that holds now, ours or that of who came first. */
  setIfAbsent(key: string, value: string): Promise<string>;
  /** Removes a key; false when there was none. */
  delete(key: string): Promise<boolean>;
}
