import { createApiClient, type RouteOutput, type Routes } from "@throughline/api";

/** The API of the server that served this page. */
export const api = createApiClient((input, init) => fetch(input, init));

/** What the server answers on a route, decoded. */
export type Answer<Name extends keyof Routes> = RouteOutput<Routes[Name]>;
