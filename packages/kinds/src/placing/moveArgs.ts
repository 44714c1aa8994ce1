import { elementIdArg } from "@throughline/model";
import { z } from "zod/mini";

/** The most elements that one call changes. */
export const maxIds = 10_000;

/** The elements that an operation is about. */
export const idsArg = z
  .array(elementIdArg)
  .check(z.minLength(1), z.maxLength(maxIds), z.describe("Their order here doesn't matter"));

/** Where among its siblings something goes. */
export const beforeArg = z
  .optional(elementIdArg)
  .check(z.describe("The sibling before which it goes; at the end without one, or when that one is gone"));
