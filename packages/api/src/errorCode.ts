import { z } from "zod/mini";

/** Every code an error answer of the API can have, with its HTTP status. */
export const errorStatus = {
  "invalid-request": 400,
  "invalid-json": 400,
  "unreadable-file": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "wrong-origin": 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "wrong-content-type": 415,
  "picture-too-large": 422,
  "too-many-requests": 429,
  "internal-error": 500,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;

const detailSchema = z.object({
  /** The way to what is wrong, e.g. `["body", "operations", 0, "args", "title"]`. */
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});

/** One thing that is wrong with a request. */
export type ErrorDetail = z.infer<typeof detailSchema>;

/** The body of every answer that isn't a success. */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    message: z.string().check(z.describe("A sentence that can be shown to people")),
    details: z
      .array(detailSchema)
      .check(z.describe("Each thing that is wrong, with the path to it; empty when there is no more to say")),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
