import { elementIdArg } from "@throughline/model";
import { z } from "zod/mini";

/** A title to begin with. */
export const titleArg = z
  .optional(z.string().check(z.maxLength(1_000)))
  .check(z.describe("The title; may be typed later"));

/** The release of a story; "" is "Later". */
export const releaseArg = z
  .union([z.literal(""), elementIdArg])
  .check(z.describe('The release whose slice it stands in; "" for Later'));
