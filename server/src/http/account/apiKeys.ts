import { ApiError, ownerIdOf, type Routes } from "@throughline/api";
import { visibleLine } from "@throughline/model";
import { readName } from "../../commands/readName.ts";
import { requireRight } from "../../policies/requireRight.ts";
import type { ApiKey } from "../../store/ApiKeyStore.ts";
import { presentTime } from "../boards/presentBoard.ts";
import type { Handler } from "../handler.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** One's own API keys. */
export const listApiKeys: Handler<Routes["listApiKeys"]> = async ({ services, principal }) => {
  requireRight(principal, "workspace.manageKeys");
  const keys = await services.apiKeys.list(ownerIdOf(principal));
  return { apiKeys: keys.map(presentKey) };
};

/** Makes an API key. */
export const createApiKey: Handler<Routes["createApiKey"]> = async ({ services, principal, body }) => {
  requireRight(principal, "workspace.manageKeys");
  const expiresAt = body.expiresInDays === undefined ? null : Date.now() + body.expiresInDays * dayMs;
  const { key, ...row } = await services.apiKeys.create(ownerIdOf(principal), readName(body.name), expiresAt);
  return { ...presentKey(row), key };
};

/** Deletes one of one's own API keys and cuts off what is connected with it. */
export const deleteApiKey: Handler<Routes["deleteApiKey"]> = async ({ services, principal, params }) => {
  requireRight(principal, "workspace.manageKeys");
  if (!(await services.apiKeys.delete(ownerIdOf(principal), params.id))) {
    throw new ApiError("not-found", "You have no such API key");
  }
  services.collab.doorkeeper.kick({ principal: params.id }, "not-signed-in");
};

function presentKey({ id, name, start, createdAt, lastUsedAt, expiresAt }: ApiKey) {
  const present = (time: number | null) => (time === null ? null : presentTime(time));
  return {
    id,
    // Also of those that came before names were looked at.
    name: visibleLine(name),
    start,
    createdAt: presentTime(createdAt),
    lastUsedAt: present(lastUsedAt),
    expiresAt: present(expiresAt),
  };
}
