import { z } from "zod/mini";
import { idPattern } from "../documentName.ts";
import { boardRoles } from "../roles.ts";

/** An id of a board, revision, link or key. */
export const idSchema = z.string().check(z.regex(idPattern, "is not an id"));

/** A moment, in ISO 8601. */
export const timeSchema = z.iso.datetime();

/** A title of a board as people type it. */
export const titleSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

/** A role on one board. */
export const boardRoleSchema = z.enum(boardRoles);

/** `?flag=true`; absent is false. */
export const flagSchema = z.pipe(
  z._default(z.enum(["true", "false"]), "false"),
  z.transform((text) => text === "true"),
);

/** Light or dark pictures. */
export const themeSchema = z._default(z.enum(["light", "dark"]), "light");

/** The path parameters of everything beneath one board. */
export const boardParams = z.object({ id: idSchema });

/** Who wrote. `id` is null for the server itself (migrations, repairs); it then has no name either. */
export const personSchema = z.object({
  id: z.nullable(z.string()),
  name: z
    .string()
    .check(z.describe("empty when the account or guest is gone, and for the server itself, which has no id")),
});
