import { z } from "zod/mini";
import { personNameSchema } from "./account.ts";
import { boardRoleSchema, idSchema, timeSchema } from "./common.ts";
import { kindIdSchema } from "./board.ts";
import { linkRoles } from "../roles.ts";

/** What is given to make a link. */
export const newLinkSchema = z.object({
  role: z.enum(linkRoles),
  expiresAt: z.optional(timeSchema).check(z.describe("When it ends by itself; without it, when it is revoked")),
});

/** A link, without its token. */
export const linkSchema = z.object({
  id: idSchema,
  role: boardRoleSchema,
  createdAt: timeSchema,
  createdBy: z.nullable(z.string()),
  expiresAt: z.nullable(timeSchema),
  revokedAt: z.nullable(timeSchema),
  active: z.boolean(),
});

/** A new link; the only time its token is shown. */
export const newLinkAnswerSchema = z.extend(linkSchema, { token: z.string(), url: z.string() });

/** A link's token: 32 random bytes in base64url. */
export const linkTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What someone with a link sees before they join. */
export const invitationSchema = z.object({
  title: z.string(),
  kind: kindIdSchema,
  role: boardRoleSchema,
  boardId: z.nullable(idSchema).check(z.describe("The board, when the one who asks may enter it already")),
});

/** What a guest gives. */
export const joinSchema = z.object({ name: personNameSchema });

/** Where a guest goes next. */
export const joinedSchema = z.object({ boardId: idSchema, role: boardRoleSchema, guestId: z.nullable(idSchema) });

/** A saved state of a board, without its content. */
export const revisionSchema = z.object({
  id: idSchema,
  name: z.nullable(z.string()).check(z.describe("Null for one that the server kept at a quiet moment")),
  automatic: z
    .boolean()
    .check(z.describe("Kept by the server itself, which drops old ones again; what people saved stays")),
  createdAt: timeSchema,
  createdBy: z.nullable(z.string()),
});

/** What is given to save a revision. */
export const newRevisionSchema = z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) });
