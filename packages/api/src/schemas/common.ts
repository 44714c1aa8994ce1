import { z } from "zod";
import { idPattern } from "../documentName.ts";
import { boardRoles } from "../roles.ts";

/** An id of a board, revision, link or key. */
export const idSchema = z.string().regex(idPattern, "is not an id");

/** A moment, in ISO 8601. */
export const timeSchema = z.iso.datetime();

/** A title of a board as people type it. */
export const titleSchema = z.string().trim().min(1).max(300);

/** A role on one board. */
export const boardRoleSchema = z.enum(boardRoles);

/** `?flag=true`; absent is false. */
export const flagSchema = z
  .enum(["true", "false"])
  .default("false")
  .transform((text) => text === "true");

/** Light or dark pictures. */
export const themeSchema = z.enum(["light", "dark"]).default("light");

/** The path parameters of everything beneath one board. */
export const boardParams = z.object({ id: idSchema });
