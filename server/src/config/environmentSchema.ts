import { z } from "zod";
import { logLevels } from "./Config.ts";

/** Also when a single variable is wrong: whoever mends that one should know of all the others. */
const always = { when: () => true };

const later = (what: string) =>
  z.undefined({ error: `is not supported by this version (${what}); unset it` }).optional();

/**
 * The environment variables a server understands, with what is expected of each.
 * Messages complete the sentence "NAME …", and never show a value, which may hold a password.
 * Variables that a later version will read are refused when set, so that nobody relies on them.
 */
export const environmentSchema = z
  .object({
    PORT: wholeNumber(0, 65_535, 3000),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default("./data"),
    PUBLIC_URL: z
      .string()
      .refine(isOrigin, "must be an http(s) origin without a path, like https://maps.example.org")
      .optional(),
    ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
    ADMIN_PASSWORD: z
      .string()
      .min(10, "must have at least 10 characters")
      .max(128, "must have at most 128 characters")
      .optional(),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
    TRUST_PROXY: wholeNumber(0, 10, 0),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, "must have at least 16 characters, without spaces")
      .optional(),
    HISTORY_DAYS: wholeNumber(0, 36_500, 30),
    DATABASE_URL: address(["postgres:", "postgresql:"], "postgres://user:password@host:5432/database"),
    REDIS_URL: address(["redis:", "rediss:"], "redis://host:6379"),
    OIDC_ISSUER: later("people sign in by e-mail and password"),
    OIDC_CLIENT_ID: later("people sign in by e-mail and password"),
    OIDC_CLIENT_SECRET: later("people sign in by e-mail and password"),
  })
  .superRefine(({ DATABASE_URL, REDIS_URL }, context) => {
    if (REDIS_URL === undefined || DATABASE_URL !== undefined) return;
    const message =
      "is only of use with DATABASE_URL (servers on SQLite can't share their boards); set that or unset it";
    context.addIssue({ code: "custom", path: ["REDIS_URL"], message });
  }, always)
  .superRefine((environment, context) => {
    const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = environment;
    if ((email === undefined) === (password === undefined)) return;
    const [missing, given] =
      email === undefined ? ["ADMIN_EMAIL", "ADMIN_PASSWORD"] : ["ADMIN_PASSWORD", "ADMIN_EMAIL"];
    context.addIssue({ code: "custom", path: [missing], message: `must be set too, because ${given} is` });
  }, always);

function address(protocols: readonly string[], example: string) {
  return z
    .string()
    .refine((text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, hostname } = new URL(text);
      return protocols.includes(protocol) && hostname !== "";
    }, `must be an address like ${example}`)
    .optional();
}

function wholeNumber(min: number, max: number, fallback: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
    .default(fallback);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
}
