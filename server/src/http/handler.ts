import type { Principal, Route, RouteJson, RouteName, RouteRequest, Routes } from "@throughline/api";
import type { Request, Response } from "express";
import type { Known } from "../auth/Principals.ts";
import type { FileAnswer } from "./FileAnswer.ts";
import type { JsonText } from "./JsonText.ts";
import type { Services } from "../commands/Services.ts";

/** What a handler gets: the request, checked against the route's schemas, and who asks. */
export type HandlerInput<R extends Route> = RouteRequest<R> & {
  readonly services: Services;
  readonly principal: R["access"] extends "known" ? Principal : Principal | null;
  /** The same with the guests behind it. */
  readonly known: R["access"] extends "known" ? Known : Known | null;
  /** For cookies and addresses; answers are given as the result. */
  readonly http: { readonly request: Request; readonly response: Response };
};

type HandlerResult<R extends Route> = R["answer"] extends { readonly json: unknown }
  ? RouteJson<R> | JsonText
  : R["answer"] extends { readonly mediaTypes: unknown }
    ? FileAnswer
    : void;

/** Does the work of one route. Refuses by throwing an ApiError. */
export type Handler<R extends Route> = (input: HandlerInput<R>) => Promise<HandlerResult<R>>;

/** A handler for each route there is; one that is missing doesn't compile. */
export type Handlers = { readonly [Name in RouteName]: Handler<Routes[Name]> };
