import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiPath, routes, type ErrorBody, type Route, type RouteName } from "@throughline/api";
import { kinds } from "@throughline/kinds";
import { startProductServer, type ProductServer, type TestBrowser } from "../testing/index.ts";

let server: ProductServer;
let owner: TestBrowser;
let id: string;

beforeAll(async () => {
  server = await startProductServer();
  owner = await server.owner();
  ({ id } = await owner.api.createBoard({ body: { kind: "story-map" } }));
});
afterAll(() => server.stop());

const all = Object.entries(routes) as [RouteName, Route][];
const addressOf = (route: Route, board: string) =>
  route.path
    .replace(":id", board)
    .replace(":token", "t".repeat(43))
    .replace(":format", "svg")
    .replaceAll(/:\w+/g, "nothing-here");

async function errorOf(response: Response): Promise<ErrorBody["error"]> {
  return ((await response.json()) as ErrorBody).error;
}

describe("every route", () => {
  it.each(all.filter(([, route]) => route.access === "known"))("%s asks who it is", async (_name, route) => {
    const response = await server.visitor().send(route.method, addressOf(route, id), route.body && {});
    expect(response.status).toBe(401);
    expect(await errorOf(response)).toMatchObject({ code: "not-signed-in", details: [] });
  });

  const beneathBoards = all.filter(([, route]) => route.path.includes("/boards/:id"));
  it.each(beneathBoards)("%s finds no board that isn't there", async (_name, route) => {
    const bodies: Partial<Record<string, object>> = {
      createLink: { role: "viewer" },
      saveRevision: { name: "x" },
      updateBoard: { title: "x" },
      runOperations: { operations: [{ name: "renameBoard", args: { title: "x" } }] },
    };
    const queries: Partial<Record<string, string>> = {
      exportBoard: "?format=json",
      getOwners: "?elements=someelement",
    };
    const query = queries[_name] ?? "";
    for (const unknown of ["nosuchboard", "..%2F..%2Fetc", "%00", "x", "'%20OR%201=1--", "__proto__", "constructor"]) {
      const response = await owner.send(
        route.method,
        addressOf(route, unknown) + query,
        route.body && (bodies[_name] ?? {}),
      );
      expect(response.status, unknown).toBe(404);
      expect((await errorOf(response)).code).toBe("not-found");
    }
  });

  it.each(all.filter(([, { method }]) => method !== "GET"))("%s refuses another site's page", async (_name, route) => {
    for (const origin of ["https://evil.example", "null", `${server.origin}.evil.example`]) {
      const response = await owner.send(route.method, addressOf(route, id), route.body && {}, { origin });
      expect(response.status, origin).toBe(403);
      expect((await errorOf(response)).code).toBe("wrong-origin");
    }
  });

  it.each(all.filter(([, { body }]) => body))(
    "%s needs a body exactly where it is documented",
    async (_name, route) => {
      const { paths } = (await owner.api.getOpenApi()) as {
        paths: Record<string, Record<string, { requestBody: { required: boolean } }>>;
      };
      const documented = paths[openApiPath(route.path)]?.[route.method.toLowerCase()]?.requestBody.required;
      const response = await owner.fetch(addressOf(route, id), { method: route.method });
      expect(response.status >= 400 && (await errorOf(response)).code === "invalid-request").toBe(documented);
    },
  );

  it("is in the OpenAPI document, and nothing else is", async () => {
    const document = await owner.api.getOpenApi();
    const paths = document["paths"] as Record<string, Record<string, { operationId: string }>>;
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    const mounted = all.map(([name, { method, path }]) => `${name} ${method} ${openApiPath(path)}`);
    expect(described.toSorted()).toEqual(mounted.toSorted());
    expect(new Set(all.map(([, { method, path }]) => `${method} ${path}`)).size).toBe(all.length);
    for (const kind of kinds) {
      for (const name of kind.operations.keys()) expect(JSON.stringify(document)).toContain(`"const":"${name}"`);
    }
  });
});

describe("bad requests", () => {
  it.each([
    ["GET", "/api/nothing"],
    ["POST", "/api/boards/nothing/at/all"],
    ["PUT", "/api/boards"],
    ["GET", "/api"],
  ])("%s %s is not there, and says so as JSON", async (method, path) => {
    const response = await owner.send(method, path);
    expect(response.status).toBe(404);
    expect((await errorOf(response)).code).toBe("not-found");
  });

  it("are told every problem with its path", async () => {
    const response = await owner.send("POST", "/api/boards", { kind: 7, title: "" });
    expect(response.status).toBe(400);
    expect((await errorOf(response)).details.map(({ path }) => path)).toEqual([
      ["body", "kind"],
      ["body", "title"],
    ]);
  });

  it("don't get by with misspelt parameters", async () => {
    const response = await owner.fetch("/api/boards?bni=true&kind=story-map&kind=card-sort");
    expect(response.status).toBe(400);
    expect((await errorOf(response)).details.length).toBe(2);
  });

  it("are refused by their type, size and form", async () => {
    const post = (type: string, body: string) =>
      owner.fetch("/api/boards", { method: "POST", headers: { "content-type": type }, body });
    expect((await post("text/plain", '{"kind":"story-map"}')).status).toBe(415);
    expect((await post("application/x-www-form-urlencoded", "kind=story-map")).status).toBe(415);
    expect((await post("application/json", '{"kind":')).status).toBe(400);
    expect(await errorOf(await post("application/json", '{"kind":'))).toMatchObject({ code: "invalid-json" });
    expect(await errorOf(await post("application/json", "null"))).toMatchObject({ code: "invalid-json" });
    const huge = JSON.stringify({ kind: "story-map", title: "x".repeat(6_000_000) });
    expect((await post("application/json", huge)).status).toBe(413);
  });

  it("may be nested as deeply as makes sense, and no deeper", async () => {
    const run = (depth: number) => {
      const args = `{"title":"x","extra":${"[".repeat(depth)}${"]".repeat(depth)}}`;
      const body = `{"operations":[{"name":"renameBoard","args":${args}}]}`;
      const headers = { "content-type": "application/json" };
      return owner.fetch(`/api/boards/${id}/operations`, { method: "POST", headers, body });
    };
    for (const depth of [33, 5_000, 400_000]) {
      const response = await run(depth);
      expect(response.status).toBe(400);
      expect(await errorOf(response)).toMatchObject({ code: "invalid-request", details: [{ path: ["body"] }] });
    }
    expect((await errorOf(await run(10)))?.details[0]?.path).not.toEqual(["body"]);
  });

  it("can't smuggle keys in", async () => {
    const body = '{"title":"x","__proto__":{"admin":true},"ownerId":"someone","deletedAt":1}';
    const response = await owner.fetch(`/api/boards/${id}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(response.status).toBe(200);
    expect(await owner.api.getBoard({ params: { id } })).toMatchObject({ title: "x", role: "owner", deletedAt: null });
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });
});
