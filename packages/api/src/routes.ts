import { z } from "zod/mini";
import { defineRoute, type Route } from "./route.ts";
import { accountRoutes } from "./routes/account.ts";
import { boardRoutes } from "./routes/boards.ts";
import { fileRoutes } from "./routes/files.ts";
import { historyRoutes } from "./routes/history.ts";
import { revisionRoutes } from "./routes/revisions.ts";
import { sharingRoutes } from "./routes/sharing.ts";
import { workspaceRoutes } from "./routes/workspace.ts";

const metaRoutes = {
  getOpenApi: defineRoute({
    method: "GET",
    path: "/api/openapi.json",
    tag: "About",
    summary: "This API as an OpenAPI 3.1 document",
    access: "anyone",
    answer: { status: 200, json: z.record(z.string(), z.unknown()) },
  }),
};

/** Every route of the API by its name; the server mounts exactly these, in this order. */
export const routes = {
  ...metaRoutes,
  ...accountRoutes,
  // Before `/api/boards/:id`, or "import" would be taken for an id.
  ...fileRoutes,
  ...boardRoutes,
  ...revisionRoutes,
  ...historyRoutes,
  ...sharingRoutes,
  ...workspaceRoutes,
} as const satisfies Readonly<Record<string, Route>>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
