import { ApiError } from "./ApiError.ts";
import { errorBodySchema } from "./errorCode.ts";
import { isFileBody, type Route, type RouteInput, type RouteOutput } from "./route.ts";
import { routes, type RouteName, type Routes } from "./routes.ts";

/** A function for each route: `api.createBoard({ body: { kind: "story-map" } })`. */
export type ApiClient = {
  readonly [Name in RouteName]: object extends RouteInput<Routes[Name]>
    ? (input?: RouteInput<Routes[Name]>, options?: CallOptions) => Promise<RouteOutput<Routes[Name]>>
    : (input: RouteInput<Routes[Name]>, options?: CallOptions) => Promise<RouteOutput<Routes[Name]>>;
};

/** How one call is made. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What of the platform's `fetch` is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
}

/**
 * A typed client of the API over `fetch`. Each function throws an ApiError when the server refuses, with the server's
 * code, sentence and details; `fetch`'s own error when the server can't be reached.
 */
export function createApiClient(fetch: Fetch, baseUrl = ""): ApiClient {
  const calls = Object.entries(routes).map(([name, route]: [string, Route]) => [
    name,
    async (input: AnyInput = {}, options: CallOptions = {}): Promise<unknown> => {
      const response = await fetch(baseUrl + buildPath(route, input), buildRequest(route, input, options));
      if (!response.ok) throw await readError(response);
      return readAnswer(route, response);
    },
  ]);
  // The table of routes is what both the types and the functions are made from.
  return Object.fromEntries(calls) as ApiClient;
}

/** The address of a route, e.g. for an `<img>`: `buildRouteUrl("getThumbnail", { params: { id } })`. */
export function buildRouteUrl<Name extends RouteName>(
  name: Name,
  input: RouteInput<Routes[Name]>,
  baseUrl = "",
): string {
  return baseUrl + buildPath(routes[name], input as AnyInput);
}

function buildPath({ path }: Route, { params = {}, query = {} }: AnyInput): string {
  const filled = path.replaceAll(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

function buildRequest(
  { method, body: shape }: Route,
  { body }: AnyInput,
  { signal, headers }: CallOptions,
): RequestInit {
  const request: RequestInit = { method, signal, credentials: "same-origin", headers: { ...headers } };
  if (shape === undefined) return request;
  if (isFileBody(shape)) {
    return {
      ...request,
      body: body as Blob | Uint8Array<ArrayBuffer> | string,
      headers: { "content-type": "application/octet-stream", ...headers },
    };
  }
  return { ...request, body: JSON.stringify(body ?? {}), headers: { "content-type": "application/json", ...headers } };
}

async function readAnswer({ answer }: Route, response: Response): Promise<unknown> {
  if ("json" in answer) return answer.json.parse(await response.json());
  return "mediaTypes" in answer ? response : undefined;
}

async function readError(response: Response): Promise<ApiError> {
  const body = errorBodySchema.safeParse(await response.json().catch(() => undefined));
  if (body.success) return new ApiError(body.data.error.code, body.data.error.message, body.data.error.details);
  const code = response.status === 503 || response.status === 502 ? "unavailable" : "internal-error";
  return new ApiError(code, `The server answered with ${response.status}`);
}
