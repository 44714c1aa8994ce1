import { startServerForTest } from "./startServerForTest.ts";
import type { TestServer } from "./startTestServer.ts";
import { withUpdateLog } from "./withUpdateLog.ts";

/** A server of the running test whose appends wait until they are let go. */
export interface HeldServer {
  readonly server: TestServer;
  /** The updates that were to be appended so far. */
  readonly appended: readonly Uint8Array[];
  /** Lets all appends go, those that come later too. Call it before the test ends. */
  readonly release: () => void;
}

/** Starts a server that holds back what it is to store, to look at what happens before anything is on disk. */
export async function startHeldServer(): Promise<HeldServer> {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  const appended: Uint8Array[] = [];
  const server = await startServerForTest({
    wrapStore: (store) =>
      withUpdateLog(store, {
        append: async (document, update, author) => {
          appended.push(update.slice());
          await isReleased;
          return store.updates.append(document, update, author);
        },
      }),
  });
  return { server, appended, release };
}
