import type { Connection } from "@hocuspocus/server";
import { closeConnection } from "./closeConnection.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Access } from "./Gate.ts";

/**
 * Brings a connection that stands in line with what its principal may do now. Who may no longer read is sent away; who
 * may write now, or no longer, or something else than before, is made to connect again, and can't write from this moment on.
 * While that can't be found out, the connection is closed: rights that may be gone are not to be used on.
 */
export async function applyAccess(
  connection: Connection<CollabContext>,
  ask: () => Promise<Access>,
  onError?: (error: unknown) => void,
): Promise<void> {
  try {
    const access = await ask();
    if (!access.read) closeConnection(connection, access.reason ?? "no-access");
    else if (access.write === connection.readOnly || access.fixed !== connection.context.fixed)
      closeConnection(connection, "rights-changed");
  } catch (error) {
    onError?.(error);
    closeConnection(connection, "storage-failed");
  }
}
