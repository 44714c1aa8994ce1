import { parseBoardRole } from "@throughline/api";
import { isLinkValid } from "../../auth/LinkGrants.ts";
import type { ShareLink } from "../../store/LinkStore.ts";
import { presentTime } from "../boards/presentBoard.ts";

/** A link as the API shows it: never its token, which nobody has but those it was given to. */
export function presentLink(link: ShareLink, names: ReadonlyMap<string, string>) {
  return {
    id: link.id,
    role: parseBoardRole(link.role) ?? ("viewer" as const),
    createdAt: presentTime(link.createdAt),
    createdBy: names.get(link.createdBy) ?? null,
    expiresAt: link.expiresAt === null ? null : presentTime(link.expiresAt),
    revokedAt: link.revokedAt === null ? null : presentTime(link.revokedAt),
    active: isLinkValid(link),
  };
}
