import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { SettingsStore } from "../store/SettingsStore.ts";
import type { Bus } from "./Bus.ts";
import { RedisBus } from "./RedisBus.ts";
import { silentBus } from "./silentBus.ts";

/** So long a starting server waits for Redis; without it, it is of use too. */
const patienceMs = 2_000;

/**
 * Opens the way to the other servers of this installation: over the Redis at `redisUrl`, on a channel that is named in
 * the database they share, so that two installations on one Redis never hear each other. When Redis doesn't answer the
 * server goes on without it, and finds it by itself later.
 */
export async function openBus(redisUrl: string | undefined, settings: SettingsStore, logger: Logger): Promise<Bus> {
  if (redisUrl === undefined) return silentBus;
  const installation = await settings.setIfAbsent("installation", randomBytes(12).toString("base64url"));
  const bus = new RedisBus(redisUrl, `throughline:${installation}`, logger);
  const { promise: settled, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patienceMs);
  bus.onChange(() => resolve());
  if (!bus.isUp) await settled;
  clearTimeout(timer);
  if (!bus.isUp) {
    logger.warn("REDIS_URL doesn't answer; going on without it, other servers' edits take a second until it does");
  }
  return bus;
}
