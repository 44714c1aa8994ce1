import { ApiError, type Route } from "@throughline/api";
import type { RequestHandler, Router } from "express";
import type { FileAnswer } from "./FileAnswer.ts";
import { sendFile } from "./FileAnswer.ts";
import { JsonText } from "./JsonText.ts";
import { readBody } from "./readBody.ts";
import { readRequest } from "./readRequest.ts";
import type { Services } from "../commands/Services.ts";
import type { UnderWay } from "./UnderWay.ts";
import { webHeaders } from "./webHeaders.ts";

/** A handler whose route is no longer known; the table of handlers has checked that the two fit. */
export type AnyHandler = (input: never) => Promise<unknown>;

/** Mounts one route: who asks, then the body, then the checks, then the handler, then the answer. */
export function mountRoute(
  router: Router,
  route: Route,
  handler: AnyHandler,
  services: Services,
  underWay: UnderWay,
): void {
  const identify: RequestHandler = async (request, response, next) => {
    const known = (await services.principals.fromHeaders(webHeaders(request))) ?? null;
    if (known === null && route.access === "known") {
      throw new ApiError("not-signed-in", "Sign in first, or open the board by its link");
    }
    response.locals.known = known;
    next();
  };
  const answer: RequestHandler = async (request, response) => {
    const known = response.locals.known;
    const input = {
      ...readRequest(route, request),
      services,
      known,
      principal: known?.principal ?? null,
      http: { request, response },
    };
    // `Handlers` ties each handler to its route's types; here they are all alike.
    const work = () => handler(input as never);
    const result = await (known === null ? work() : underWay.run(known.principal.id, work));
    if ("json" in route.answer) {
      response.setHeader("Cache-Control", "no-store");
      response.status(route.answer.status);
      if (result instanceof JsonText) response.type("json").end(result.bytes);
      else response.json(result);
    } else if ("mediaTypes" in route.answer) sendFile(request, response, result as FileAnswer);
    else response.status(route.answer.status).end();
  };
  const method = route.method.toLowerCase() as "get" | "post" | "patch" | "delete";
  router[method](route.path, identify, ...readBody(route), answer);
}
