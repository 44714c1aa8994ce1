import { z } from "zod/mini";
import { defineRoute } from "../route.ts";
import { boardParams, idSchema } from "../schemas/common.ts";
import {
  invitationSchema,
  joinedSchema,
  joinSchema,
  linkSchema,
  linkTokenSchema,
  newLinkAnswerSchema,
  newLinkSchema,
} from "../schemas/sharing.ts";

const tokenParams = z.object({ token: linkTokenSchema });

/** Links to boards, and joining by one. */
export const sharingRoutes = {
  listLinks: defineRoute({
    method: "GET",
    path: "/api/boards/:id/links",
    tag: "Sharing",
    summary: "The links of a board, without their tokens",
    access: "known",
    params: boardParams,
    answer: { status: 200, json: z.object({ links: z.array(linkSchema) }) },
    errors: ["not-allowed", "not-found"],
  }),
  createLink: defineRoute({
    method: "POST",
    path: "/api/boards/:id/links",
    tag: "Sharing",
    summary: "Make a link that lets guests in; its token is in this answer and never shown again",
    access: "known",
    params: boardParams,
    body: newLinkSchema,
    answer: { status: 201, json: newLinkAnswerSchema },
    errors: ["not-allowed", "not-found"],
  }),
  revokeLink: defineRoute({
    method: "DELETE",
    path: "/api/boards/:id/links/:link",
    tag: "Sharing",
    summary: "Revoke a link; guests who came by it are out at once",
    access: "known",
    params: z.extend(boardParams, { link: idSchema }),
    answer: { status: 204 },
    errors: ["not-allowed", "not-found"],
  }),
  getInvitation: defineRoute({
    method: "GET",
    path: "/api/join/:token",
    tag: "Sharing",
    summary: "What a link leads to; 404 when it is unknown, revoked or over",
    access: "anyone",
    params: tokenParams,
    answer: { status: 200, json: invitationSchema },
    errors: ["not-found", "too-many-requests"],
  }),
  join: defineRoute({
    method: "POST",
    path: "/api/join/:token",
    tag: "Sharing",
    summary: "Join as a guest with a name; sets the guest's cookie",
    access: "anyone",
    params: tokenParams,
    body: joinSchema,
    answer: { status: 200, json: joinedSchema },
    errors: ["not-found", "too-many-requests"],
  }),
};
