import { ApiError, type Routes } from "@throughline/api";
import type { Handler } from "../handler.ts";
import { presentTime } from "../boards/presentBoard.ts";

/** A short-lived token for the one who asks. */
export const createCollabToken: Handler<Routes["createCollabToken"]> = async ({ services, known }) => {
  const { principal, aliases, credential } = known;
  if (principal.kind === "apiKey") throw new ApiError("not-allowed", "Use the API key itself as the token");
  const { token, expiresAt } = services.collabTokens.issue({ session: credential?.id, guests: aliases });
  return { token, expiresAt: presentTime(expiresAt.getTime()) };
};
