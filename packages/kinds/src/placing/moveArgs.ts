import { elementIdArg } from "@throughline/model";
import { z } from "zod";

/** The most elements that one call changes. */
export const maxIds = 10_000;

/** The elements that an operation is about. */
export const idsArg = z.array(elementIdArg).min(1).max(maxIds).describe("Their order here doesn't matter");

/** Where among its siblings something goes. */
export const beforeArg = elementIdArg
  .optional()
  .describe("The sibling before which it goes; at the end without one, or when that one is gone");
