import { z } from "zod/mini";
import { errorBodySchema, errorStatus, type ErrorCode } from "./errorCode.ts";
import { isFileBody, type FileBody, type Route } from "./route.ts";
import { routes } from "./routes.ts";

/** A kind of board as the document lists it: its operations with their arguments. */
export interface DocumentedKind {
  readonly id: string;
  readonly label: string;
  readonly operations: Iterable<{
    readonly name: string;
    readonly label: string;
    readonly args: z.ZodMiniType<unknown>;
  }>;
}

/** What the document says of the server itself. */
export interface OpenApiOptions {
  readonly kinds: readonly DocumentedKind[];
  readonly version: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Writes the OpenAPI 3.1 document of the API: from the routes' own schemas, so that it can't say anything else than the server does. */
export function buildOpenApi({ kinds, version }: OpenApiOptions): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const item = (paths[openApiPath(route.path)] ??= {});
    item[route.method.toLowerCase()] = describeRoute(name, route);
  }
  listOperations(paths, kinds);
  return {
    openapi: "3.1.0",
    info: { title: "Throughline", version },
    paths,
    components: {
      schemas: { Error: schemaOf(errorBodySchema, "output"), ...operationSchemas(kinds) },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "throughline.session_token" },
        guest: { type: "apiKey", in: "cookie", name: "throughline.guest" },
        apiKey: { type: "apiKey", in: "header", name: "x-api-key" },
      },
    },
  };
}

/** `/api/boards/:id` in OpenAPI's notation: `/api/boards/{id}`. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, "{$1}");
}

function describeRoute(name: string, route: Route): Json {
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    parameters: [...parameters("path", route.params), ...parameters("query", route.query)],
    ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
    responses: responses(route),
    security: route.access === "anyone" ? [] : [{ session: [] }, { guest: [] }, { apiKey: [] }],
  };
}

function parameters(place: "path" | "query", schema: z.ZodMiniObject | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}

function requestBody(body: z.ZodMiniType | FileBody): Json {
  if (!isFileBody(body)) {
    // The server takes a missing body for an empty one.
    const required = !body.safeParse({}).success;
    return { required, content: { "application/json": { schema: schemaOf(body, "input") } } };
  }
  const binary = { schema: { type: "string", format: "binary" } };
  return {
    required: true,
    description: body.description,
    content: Object.fromEntries(body.mediaTypes.map((type) => [type, binary])),
  };
}

function responses({ answer, errors = [], access, params, query, body }: Route): Json {
  const all: Record<string, Json> = { [answer.status]: success(answer) };
  const codes = new Set<ErrorCode>(["internal-error", "unavailable", ...errors]);
  if (access === "known") codes.add("not-signed-in");
  if (params !== undefined) codes.add("not-found");
  if (query !== undefined || body !== undefined) codes.add("invalid-request");
  for (const code of codes) {
    const status = String(errorStatus[code]);
    const known = all[status]?.["description"];
    all[status] = {
      description: typeof known === "string" ? `${known}, ${code}` : code,
      content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
    };
  }
  return all;
}

function success(answer: Route["answer"]): Json {
  if ("json" in answer) {
    return { description: "Done", content: { "application/json": { schema: schemaOf(answer.json, "output") } } };
  }
  if (!("mediaTypes" in answer)) return { description: "Done" };
  const binary = { schema: { type: "string", format: "binary" } };
  return { description: "The file", content: Object.fromEntries(answer.mediaTypes.map((type) => [type, binary])) };
}

/** Says of the body of `runOperations` what each operation may be: whatever the board's kind has. */
function listOperations(paths: Record<string, Record<string, Json>>, kinds: readonly DocumentedKind[]): void {
  const path = openApiPath(routes.runOperations.path);
  const described = paths[path]?.["post"];
  const body = schemaOf(routes.runOperations.body, "input") as { properties: { operations: Json } };
  if (paths[path] === undefined || described === undefined || kinds.length === 0) return;
  const items = { anyOf: kinds.map(({ id }) => ({ $ref: `#/components/schemas/Operation.${id}` })) };
  const schema = { ...body, properties: { operations: { ...body.properties.operations, items } } };
  paths[path]["post"] = { ...described, requestBody: { required: true, content: { "application/json": { schema } } } };
}

/** One schema a kind: any of its operations, told apart by `name`. */
function operationSchemas(kinds: readonly DocumentedKind[]): Json {
  return Object.fromEntries(
    kinds.map(({ id, label, operations }) => [
      `Operation.${id}`,
      {
        description: `An operation on a board of the kind ${label}`,
        oneOf: Array.from(operations, ({ name, label: title, args }) => ({
          type: "object",
          title,
          properties: { name: { const: name }, args: schemaOf(args, "input") },
          required: ["name", "args"],
        })),
      },
    ]),
  );
}

function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Json {
  // Refinements and transformations have no JSON schema; what they add is in the descriptions.
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}
