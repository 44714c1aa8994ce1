import type { SqlStore } from "../store/sql/SqlStore.ts";
import type { UpdateLog } from "../store/UpdateLog.ts";

/** The real store with some of its update log's methods replaced: slow, failing or counting ones. */
export function withUpdateLog(store: SqlStore, replaced: Partial<UpdateLog>): SqlStore {
  const { updates } = store;
  return {
    ...store,
    updates: {
      append: (...args) => updates.append(...args),
      load: (document) => updates.load(document),
      readAfter: (...args) => updates.readAfter(...args),
      heads: (documents) => updates.heads(documents),
      isQuarantined: (...args) => updates.isQuarantined(...args),
      fold: (...args) => updates.fold(...args),
      quarantine: (...args) => updates.quarantine(...args),
      delete: (document) => updates.delete(document),
      ...replaced,
    },
  };
}
