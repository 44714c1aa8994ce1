import { z } from "zod";
import { timeSchema } from "./common.ts";

/** A time of recovery after an older backup was restored; null when there is none. */
export const recoverySchema = z.object({
  recovery: z
    .object({
      since: timeSchema.describe("When the backup was restored"),
      until: timeSchema.describe("When it ends by itself"),
      backupAt: timeSchema.describe("The moment that the backup shows"),
    })
    .nullable(),
});
