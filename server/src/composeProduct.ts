import { join } from "node:path";
import type { Logger } from "pino";
import { AccessEnds } from "./auth/AccessEnds.ts";
import { Accounts } from "./auth/Accounts.ts";
import { ApiKeys } from "./auth/ApiKeys.ts";

import { CollabTokens } from "./auth/CollabTokens.ts";
import { createAuth } from "./auth/createAuth.ts";
import { createGate } from "./auth/createGate.ts";
import { LinkGrants } from "./auth/LinkGrants.ts";
import { People } from "./auth/People.ts";
import { Principals } from "./auth/Principals.ts";
import { Recovery } from "./backup/Recovery.ts";
import { WorkspaceExports } from "./backup/workspace/WorkspaceExports.ts";
import { OwnerSetup } from "./commands/OwnerSetup.ts";
import { presentSource } from "./commands/presentSource.ts";
import type { ServerParts } from "./compose.ts";
import type { Config } from "./config/Config.ts";
import { Renderer } from "./exports/Renderer.ts";
import { Thumbnails } from "./exports/Thumbnails.ts";
import { createApiRouter } from "./http/createApiRouter.ts";
import { openServerSecret } from "./composeStore.ts";
import type { SqlStore } from "./store/sql/SqlStore.ts";

/** The parts of a server that know people and boards, on top of a store. */
export type ProductParts = Pick<ServerParts, "gate" | "createRoutes" | "recovery">;

/**
 * Puts accounts, rights, commands, pictures and the API together. Makes the owner of ADMIN_EMAIL when there is nobody
 * yet. `parts.store` may wrap `database`, which better-auth's own tables are in.
 */
export async function composeProduct(
  config: Config,
  logger: Logger,
  database: Pick<SqlStore, "kysely" | "type">,
  store: ServerParts["store"],
): Promise<ProductParts> {
  const secret = await openServerSecret(config, store);
  const { publicUrl } = config;
  const ends = new AccessEnds();
  const onSessionEnd = (userId: string) => ends.announce({ principal: userId });
  const tables = { db: database.kysely, type: database.type } as const;
  // better-auth makes its tables without a lock of its own, and several servers may start at once.
  const auth = await store.withDocumentLock("accounts", () =>
    createAuth({ database: tables, secret, publicUrl, logger, onSessionEnd }),
  );
  const accounts = new Accounts(auth);
  const apiKeys = new ApiKeys(store.apiKeys);
  const grants = new LinkGrants(store, ends);
  const collabTokens = new CollabTokens(secret);
  const principals = new Principals({ accounts, apiKeys, collabTokens, grants });
  const people = new People(accounts, store);
  const ownerSetup = new OwnerSetup(accounts, store);
  if (config.admin !== undefined) {
    const { email, password } = config.admin;
    if (await ownerSetup.isNeeded()) {
      await ownerSetup.createOwnerIfNeeded({ email, password, name: email.split("@")[0] ?? email });
    } else {
      logger.info("ADMIN_EMAIL and ADMIN_PASSWORD changed nothing: they are for an empty store, and there is an owner");
    }
  }
  const recovery = await Recovery.open(store.settings, logger);
  const workspaceExports = new WorkspaceExports(config, logger);
  return {
    recovery,
    gate: createGate(principals, ends, store),
    createRoutes({ collab, history, boards }) {
      ends.onEnd((affected) => void collab.doorkeeper.reauthorize(affected));
      const renderer = new Renderer(logger);
      const thumbnails = new Thumbnails(
        join(config.dataDir, "thumbnails"),
        async (board, theme) => {
          const source = await presentSource({ store }, board);
          return (await renderer.render({ kind: board.kind, source, format: "thumbnail", theme })).bytes;
        },
        logger,
      );
      const known = {
        accounts,
        apiKeys,
        collabTokens,
        grants,
        principals,
        people,
        ownerSetup,
        recovery,
        workspaceExports,
      };
      return createApiRouter({ config, logger, store, collab, history, boards, ...known, renderer, thumbnails });
    },
  };
}
