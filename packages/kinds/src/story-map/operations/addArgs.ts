import { elementIdArg } from "@throughline/model";
import { z } from "zod";

/** A title to begin with. */
export const titleArg = z.string().max(1_000).optional().describe("The title; may be typed later");

/** The release of a story; "" is "Later". */
export const releaseArg = z
  .union([z.literal(""), elementIdArg])
  .describe('The release whose slice it stands in; "" for Later');
