import { createApiClient, type RouteOutput, type Routes } from "@throughline/api";
import { fetchFromServer } from "./ServerClock.ts";

/** The API of the server that served this page. */
export const api = createApiClient(fetchFromServer);

/** What the server answers on a route, decoded. */
export type Answer<Name extends keyof Routes> = RouteOutput<Routes[Name]>;
