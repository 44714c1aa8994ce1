import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StartupError } from "../machine/StartupError.ts";
import type { Config } from "./Config.ts";
import { environmentSchema } from "./environmentSchema.ts";

const clientDir = fileURLToPath(new URL("../../../client/dist", import.meta.url));

/**
 * Turns environment variables into the server's configuration.
 * An empty value counts as not set, because that is how compose files and shells unset one.
 * Relative paths are taken from `workingDirectory`.
 * Throws a StartupError with one line for every problem, all at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv, workingDirectory: string): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new StartupError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, ...rest } = parsed.data;
  return {
    port: rest.PORT,
    host: rest.HOST,
    dataDir: resolve(workingDirectory, rest.DATA_DIR),
    databaseUrl: rest.DATABASE_URL,
    redisUrl: rest.REDIS_URL,
    publicUrl: rest.PUBLIC_URL === undefined ? undefined : new URL(rest.PUBLIC_URL).origin,
    admin: email === undefined || password === undefined ? undefined : { email, password },
    logLevel: rest.LOG_LEVEL,
    trustProxy: rest.TRUST_PROXY,
    metricsToken: rest.METRICS_TOKEN,
    historyDays: rest.HISTORY_DAYS,
    clientDir,
  };
}
