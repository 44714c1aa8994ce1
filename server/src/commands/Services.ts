import type { Logger } from "pino";
import type { Accounts } from "../auth/Accounts.ts";
import type { ApiKeys } from "../auth/ApiKeys.ts";
import type { CollabTokens } from "../auth/CollabTokens.ts";
import type { LinkGrants } from "../auth/LinkGrants.ts";
import type { BoardThreads } from "../board-work/BoardThreads.ts";
import type { Recovery } from "../backup/Recovery.ts";
import type { WorkspaceExports } from "../backup/workspace/WorkspaceExports.ts";
import type { Principals } from "../auth/Principals.ts";
import type { Collab } from "../collab/createCollab.ts";
import type { Config } from "../config/Config.ts";
import type { Renderer } from "../exports/Renderer.ts";
import type { History } from "../history/History.ts";
import type { Thumbnails } from "../exports/Thumbnails.ts";
import type { People } from "../auth/People.ts";
import type { Store } from "../store/Store.ts";
import type { OwnerSetup } from "./OwnerSetup.ts";

/** All that commands and routes work with. */
export interface Services {
  readonly config: Config;
  readonly logger: Logger;
  readonly store: Store;
  readonly collab: Pick<Collab, "documents" | "doorkeeper">;
  readonly boards: BoardThreads;
  readonly accounts: Accounts;
  readonly apiKeys: ApiKeys;
  readonly collabTokens: CollabTokens;
  readonly grants: LinkGrants;
  readonly principals: Principals;
  readonly people: People;
  readonly ownerSetup: OwnerSetup;
  readonly recovery: Recovery;
  readonly workspaceExports: WorkspaceExports;
  readonly history: Pick<History, "reader" | "days" | "owners">;
  readonly renderer: Renderer;
  readonly thumbnails: Thumbnails;
}
