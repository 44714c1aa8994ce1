import type { z } from "zod/mini";
import type { ErrorCode } from "./errorCode.ts";

/** Who may call a route at all; what they may do there is decided by `can`. */
export type RouteAccess =
  /** Anyone, signed in or not. */
  | "anyone"
  /** Anyone the server knows: a person, a guest, an API key. */
  | "known";

/** A body that is a file, sent as it is. */
export interface FileBody {
  readonly file: true;
  readonly description: string;
  readonly mediaTypes: readonly string[];
}

/** What a success looks like: JSON of a shape, nothing, or a file of one of these media types. */
export type RouteAnswer =
  | { readonly status: 200 | 201; readonly json: z.ZodMiniType }
  | { readonly status: 204 }
  | { readonly status: 200; readonly mediaTypes: readonly string[] };

/** One route of the API: from it come the server's checks, the client's types and the OpenAPI document. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Express' notation: `/api/boards/:id`. */
  readonly path: `/api/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: RouteAccess;
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType | FileBody;
  readonly answer: RouteAnswer;
  /** What can go wrong beside invalid requests, unknown callers and internal errors. */
  readonly errors?: readonly ErrorCode[];
}

/** Keeps the literal types of a route's description. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

type Optional<Name extends string, T> = object extends T ? { readonly [K in Name]?: T } : { readonly [K in Name]: T };

type PartInput<R, Name extends "params" | "query" | "body"> =
  R extends Record<Name, infer S>
    ? S extends z.ZodMiniType
      ? Optional<Name, z.input<S>>
      : { readonly [K in Name]: Blob | Uint8Array<ArrayBuffer> | string }
    : unknown;

/** What a caller gives to a route. */
export type RouteInput<R extends Route> = PartInput<R, "params"> & PartInput<R, "query"> & PartInput<R, "body">;

type PartValue<R, Name extends "params" | "query" | "body"> =
  R extends Record<Name, infer S>
    ? { readonly [K in Name]: S extends z.ZodMiniType ? z.output<S> : Uint8Array<ArrayBuffer> }
    : unknown;

/** What a handler of a route gets after everything was checked. */
export type RouteRequest<R extends Route> = PartValue<R, "params"> & PartValue<R, "query"> & PartValue<R, "body">;

/** What a route answers, decoded. Files are the response itself, to be read as its caller likes. */
export type RouteOutput<R extends Route> = R["answer"] extends { readonly json: infer S extends z.ZodMiniType }
  ? z.output<S>
  : R["answer"] extends { readonly mediaTypes: readonly string[] }
    ? Response
    : void;

/** What a handler gives to be sent as JSON. */
export type RouteJson<R extends Route> = R["answer"] extends { readonly json: infer S extends z.ZodMiniType }
  ? z.input<S>
  : never;

/** Tells a file body from a JSON one. */
export function isFileBody(body: z.ZodMiniType | FileBody): body is FileBody {
  return "file" in body;
}
