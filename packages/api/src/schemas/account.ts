import { z } from "zod/mini";
import { idSchema, timeSchema } from "./common.ts";
import { boardRoles, workspaceRoles } from "../roles.ts";
import { workspaceRights, type WorkspaceAction } from "../rights.ts";

/** The shortest and longest password that is accepted; the lower end is ADMIN_PASSWORD's too. */
export const passwordLength = { min: 10, max: 128 } as const;

/** A name of a person as they type it. */
export const personNameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** What the first owner gives. */
export const setupSchema = z.object({
  name: personNameSchema,
  email: z.email().check(z.maxLength(254)),
  password: z.string().check(z.minLength(passwordLength.min), z.maxLength(passwordLength.max)),
});

/** Who is asking, as the screen shows it. */
const principalSchema = z.object({
  kind: z.enum(["user", "guest", "apiKey"]),
  id: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  language: z
    .nullable(z.string())
    .check(z.describe("The language of their pages, which they chose for their account; null where they chose none")),
  role: z.enum(workspaceRoles),
  linkRoles: z
    .record(z.string(), z.enum(boardRoles))
    .check(z.describe("Boards that links opened, with the role there")),
});

/** The answer to "who am I": null when nobody is signed in and no link was used. */
export const meSchema = z.object({
  principal: z.nullable(principalSchema),
  can: z.record(z.enum(Object.keys(workspaceRights) as [WorkspaceAction, ...WorkspaceAction[]]), z.boolean()),
});

/** An API key, without the key itself. */
export const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  start: z.string().check(z.describe("The first characters, to tell keys apart")),
  createdAt: timeSchema,
  lastUsedAt: z.nullable(timeSchema),
  expiresAt: z.nullable(timeSchema),
});

/** What is given to make an API key. */
export const newApiKeySchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  expiresInDays: z
    .optional(z.int().check(z.minimum(1), z.maximum(365)))
    .check(z.describe("Without it the key doesn't end by itself")),
});

/** A token for `/collab`. */
export const collabTokenSchema = z.object({ token: z.string(), expiresAt: timeSchema });
