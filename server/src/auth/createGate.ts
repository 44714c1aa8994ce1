import type { Gate, Principal as GatePrincipal } from "../collab/Gate.ts";
import { documentAccess } from "../policies/documentAccess.ts";
import type { Store } from "../store/Store.ts";
import type { Known, Principals } from "./Principals.ts";

/** Answers live editing's two questions from the same accounts, links and rights that HTTP uses. */
export function createGate(principals: Principals, store: Pick<Store, "boards" | "members">): Gate {
  // Live editing hands back the very object it was given; what it needn't know of it is kept here.
  const known = new WeakMap<GatePrincipal, Known>();
  return {
    async resolvePrincipal(token, request) {
      const found = token === "" ? await principals.fromHeaders(request.headers) : await principals.fromToken(token);
      if (found === undefined) return undefined;
      const principal: GatePrincipal = { id: found.principal.id, name: found.principal.name };
      known.set(principal, found);
      return principal;
    },
    async authorize(principal, name) {
      const found = known.get(principal);
      const now = found && (await principals.refresh(found));
      return now ? documentAccess(store, now.principal, name) : { read: false, write: false };
    },
  };
}
