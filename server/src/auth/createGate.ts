import type { Gate, Principal as GatePrincipal } from "../collab/Gate.ts";
import { documentAccess } from "../policies/documentAccess.ts";
import type { Store } from "../store/Store.ts";
import type { AccessEnds } from "./AccessEnds.ts";
import type { Known, Principals } from "./Principals.ts";

/**
 * Answers live editing's two questions from the same accounts, links and rights that HTTP uses. The sessions and keys of
 * those who connect are watched, so that their sockets end with them.
 */
export function createGate(principals: Principals, ends: AccessEnds, store: Pick<Store, "boards" | "members">): Gate {
  // Live editing hands back the very object it was given; what it needn't know of it is kept here.
  const known = new WeakMap<GatePrincipal, Known>();
  return {
    async resolvePrincipal(token, request) {
      const found = token === "" ? await principals.fromHeaders(request.headers) : await principals.fromToken(token);
      if (found === undefined) return undefined;
      const { aliases } = found;
      const { id, name, kind } = found.principal;
      const principal: GatePrincipal = { id, name, aliases, isProgram: kind === "apiKey", isGuest: kind === "guest" };
      known.set(principal, found);
      return principal;
    },
    async authorize(principal, name) {
      const found = known.get(principal);
      const now = found && (await principals.refresh(found));
      if (now === undefined) {
        // A guest whose link ended can't sign in again; everyone else can.
        const isGuest = found === undefined || found.principal.kind === "guest";
        return { read: false, write: false, reason: isGuest ? "no-access" : "not-signed-in" };
      }
      if (now.credential !== undefined) ends.watch({ ...now.credential, affects: { principal: principal.id } });
      return documentAccess(store, now.principal, name);
    },
  };
}
