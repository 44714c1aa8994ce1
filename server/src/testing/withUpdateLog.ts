import type { SqliteStore } from "../store/sqlite/openSqliteStore.ts";
import type { UpdateLog } from "../store/UpdateLog.ts";

/** The real store with some of its update log's methods replaced: slow, failing or counting ones. */
export function withUpdateLog(store: SqliteStore, replaced: Partial<UpdateLog>): SqliteStore {
  const { updates } = store;
  return {
    ...store,
    updates: {
      append: (...args) => updates.append(...args),
      load: (document) => updates.load(document),
      readAfter: (...args) => updates.readAfter(...args),
      heads: (documents) => updates.heads(documents),
      fold: (...args) => updates.fold(...args),
      quarantine: (...args) => updates.quarantine(...args),
      delete: (document) => updates.delete(document),
      ...replaced,
    },
  };
}
