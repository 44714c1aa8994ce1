import { passwordLength } from "@throughline/api";
import { languages } from "@throughline/words";
import { betterAuth, type BetterAuthOptions } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import type { Logger } from "pino";
import { z } from "zod";
import { limitSignIn } from "./limitSignIn.ts";

/** What signing in needs from the rest of the server. */
export interface AuthOptions {
  /** Where better-auth keeps people, sessions and password hashes: beside our own tables. */
  readonly database: BetterAuthOptions["database"];
  readonly secret: string;
  /** Origin under which people reach the server; unset: the Host header decides. */
  readonly publicUrl?: string;
  readonly logger: Logger;
  /** Told when a session was ended: by signing out, by another device, by a new password. */
  readonly onSessionEnd: (userId: string) => void;
}

const cookiePrefix = "throughline";
const day = 24 * 60 * 60;

/**
 * Sets better-auth up: e-mail and password, sessions in the database. Nobody can sign up by themselves; accounts are
 * made by `Accounts`. Limits on attempts are Express' (`http/rateLimits.ts`), which knows the client's address behind
 * trusted proxies.
 */
function configure({ database, secret, publicUrl, logger, onSessionEnd }: AuthOptions) {
  return {
    appName: "Throughline",
    basePath: "/api/auth",
    // Without PUBLIC_URL the server goes by whatever host it is asked under.
    baseURL: publicUrl ?? { allowedHosts: ["*"] },
    database,
    secret,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    trustedOrigins: (request) => ownOrigins(request),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      additionalFields: {
        role: { type: "string", required: true, defaultValue: "member", input: false },
        // Theirs to choose, by better-auth's own `update-user`; where they haven't, each browser's counts.
        language: { type: "string", required: false, validator: { input: z.enum(languages) } },
      },
    },
    hooks: limitSignIn(),
    databaseHooks: { session: { delete: { after: async ({ userId }) => onSessionEnd(userId) } } },
    session: { expiresIn: 30 * day, updateAge: day },
    advanced: {
      cookiePrefix,
      // `requireOwnOrigin` has asked the same of every request under /api, in one way for all.
      disableCSRFCheck: true,
      useSecureCookies: publicUrl?.startsWith("https:") === true,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
    logger: {
      level: "warn",
      // Its messages can name people's addresses; the log is told that something happened, not to whom.
      log: (level, message) => logger[level === "error" ? "error" : "warn"]({ from: "better-auth" }, scrub(message)),
    },
  } as const satisfies BetterAuthOptions;
}

function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}

function scrub(message: string): string {
  return message.replaceAll(/\S+@\S+/g, "…");
}

/** better-auth as this program uses it. */
export type Auth = ReturnType<typeof create>;

function create(options: AuthOptions) {
  return betterAuth(configure(options));
}

/** Makes or migrates better-auth's tables and gives it ready for use. Rejects with the database's error. */
export async function createAuth(options: AuthOptions): Promise<Auth> {
  const auth = create(options);
  const { runMigrations } = await getMigrations(configure(options));
  await runMigrations();
  return auth;
}
