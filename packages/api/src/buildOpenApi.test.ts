import { describe, expect, it } from "vitest";
import { z } from "zod/mini";
import { buildOpenApi } from "./buildOpenApi.ts";
import { errorStatus } from "./errorCode.ts";

const rename = {
  name: "renameBoard",
  label: "Rename board",
  args: z.object({ title: z.string().check(z.maxLength(300)) }),
};
const document = buildOpenApi({ version: "1.2.3", kinds: [{ id: "k", label: "K", operations: [rename] }] });

describe("buildOpenApi", () => {
  it("names every path parameter and nothing that isn't in the path", () => {
    const paths = document["paths"] as Record<string, Record<string, { parameters: { name: string; in: string }[] }>>;
    for (const [path, item] of Object.entries(paths)) {
      const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      for (const { parameters } of Object.values(item)) {
        expect(parameters.filter((each) => each.in === "path").map((each) => each.name)).toEqual(inPath);
      }
    }
  });

  it("holds the kinds' operations with their arguments", () => {
    const { schemas } = document["components"] as { schemas: Record<string, unknown> };
    expect(schemas["Operation.k"]).toMatchObject({
      oneOf: [{ properties: { name: { const: "renameBoard" }, args: { properties: { title: { maxLength: 300 } } } } }],
    });
  });

  it("says so where operations are sent", () => {
    const paths = document["paths"] as Record<string, Record<string, { requestBody: unknown }>>;
    expect(paths["/api/boards/{id}/operations"]?.["post"]?.requestBody).toMatchObject({
      content: {
        "application/json": {
          schema: { properties: { operations: { items: { anyOf: [{ $ref: "#/components/schemas/Operation.k" }] } } } },
        },
      },
    });
  });

  it("asks for a body only where the server does", () => {
    const paths = document["paths"] as Record<string, Record<string, { requestBody: { required: boolean } }>>;
    const required = (path: string) => paths[path]?.["post"]?.requestBody.required;
    expect(required("/api/boards")).toBe(true);
    expect(required("/api/boards/{id}/operations")).toBe(true);
    expect(required("/api/boards/import")).toBe(true);
    expect(required("/api/boards/{id}/duplicate")).toBe(false);
    expect(required("/api/boards/{id}/revisions/{revision}/restore")).toBe(false);
    expect(required("/api/boards/{id}/history/{moment}/restore")).toBe(false);
  });

  it("refers to nothing that isn't there", () => {
    const { schemas } = document["components"] as { schemas: Record<string, unknown> };
    for (const [, name = ""] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(schemas)).toContain(name);
    }
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it("gives every error code a status that is one", () => {
    for (const status of Object.values(errorStatus)) expect(status).toBeGreaterThanOrEqual(400);
  });
});
