import { z } from "zod/mini";
import { defineRoute } from "../route.ts";
import { apiKeySchema, collabTokenSchema, meSchema, newApiKeySchema, setupSchema } from "../schemas/account.ts";
import { idSchema } from "../schemas/common.ts";

/** Getting in: the first owner, who one is, keys and tokens. Signing in and out is better-auth's, under `/api/auth`. */
export const accountRoutes = {
  getSetup: defineRoute({
    method: "GET",
    path: "/api/setup",
    tag: "Account",
    summary: "Whether the first owner's account is still to be made",
    access: "anyone",
    answer: { status: 200, json: z.object({ needed: z.boolean() }) },
  }),
  setUp: defineRoute({
    method: "POST",
    path: "/api/setup",
    tag: "Account",
    summary: "Make the first owner's account and sign in; works exactly once",
    access: "anyone",
    body: setupSchema,
    answer: { status: 201, json: z.object({ id: idSchema }) },
    errors: ["conflict", "too-many-requests"],
  }),
  getMe: defineRoute({
    method: "GET",
    path: "/api/me",
    tag: "Account",
    summary: "Who is asking, and what they may do in the workspace",
    access: "anyone",
    answer: { status: 200, json: meSchema },
  }),
  createCollabToken: defineRoute({
    method: "POST",
    path: "/api/collab-token",
    tag: "Account",
    summary: "A short-lived token for a WebSocket at /collab",
    access: "known",
    answer: { status: 201, json: collabTokenSchema },
    errors: ["not-allowed"],
  }),
  listApiKeys: defineRoute({
    method: "GET",
    path: "/api/api-keys",
    tag: "Account",
    summary: "One's own API keys",
    access: "known",
    answer: { status: 200, json: z.object({ apiKeys: z.array(apiKeySchema) }) },
    errors: ["not-allowed"],
  }),
  createApiKey: defineRoute({
    method: "POST",
    path: "/api/api-keys",
    tag: "Account",
    summary: "Make an API key; the key itself is in this answer and never shown again",
    description: "Send it as the header `x-api-key`, or as the token of a WebSocket.",
    access: "known",
    body: newApiKeySchema,
    answer: { status: 201, json: z.extend(apiKeySchema, { key: z.string() }) },
    errors: ["not-allowed"],
  }),
  deleteApiKey: defineRoute({
    method: "DELETE",
    path: "/api/api-keys/:id",
    tag: "Account",
    summary: "Delete one of one's own API keys; what is connected with it is cut off",
    access: "known",
    params: z.object({ id: idSchema }),
    answer: { status: 204 },
    errors: ["not-allowed", "not-found"],
  }),
};
