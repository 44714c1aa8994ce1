import { z } from "zod/mini";
import { timeSchema } from "./common.ts";

/** A time of recovery after an older backup was restored; null when there is none. */
export const recoverySchema = z.object({
  recovery: z.nullable(
    z.object({
      since: timeSchema.check(z.describe("When the backup was restored")),
      until: timeSchema.check(z.describe("When it ends by itself")),
      backupAt: timeSchema.check(z.describe("The moment that the backup shows")),
    }),
  ),
});
