import { describe, expect, it } from "vitest";
import { ApiError } from "./ApiError.ts";
import { buildRouteUrl, createApiClient } from "./createApiClient.ts";

function clientOf(answer: Response) {
  const asked: { address: string; init: RequestInit }[] = [];
  const api = createApiClient(async (address, init) => {
    asked.push({ address, init });
    return answer;
  }, "http://host");
  return { api, asked };
}

describe("createApiClient", () => {
  it("fills in the path, leaves out what isn't given, and sends JSON", async () => {
    const { api, asked } = clientOf(Response.json({ id: "board123" }, { status: 201 }));
    await api.duplicateBoard({ params: { id: "a/b c" }, body: { title: "x" } });
    expect(asked[0]).toMatchObject({
      address: "http://host/api/boards/a%2Fb%20c/duplicate",
      init: { method: "POST", body: '{"title":"x"}', headers: { "content-type": "application/json" } },
    });
    expect(buildRouteUrl("listBoards", { query: { kind: undefined, query: "a&b" } })).toBe("/api/boards?query=a%26b");
    expect(buildRouteUrl("previewRevision", { params: { id: "b", revision: "r", format: "png" } })).toBe(
      "/api/boards/b/revisions/r/preview.png",
    );
  });

  it("throws the server's refusal with its code and details", async () => {
    const details = [{ path: ["body", "title"], message: "too long" }];
    const { api } = clientOf(
      Response.json({ error: { code: "invalid-request", message: "No", details } }, { status: 400 }),
    );
    const error = await api
      .updateBoard({ params: { id: "x" }, body: { title: "y" } })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: "invalid-request", message: "No", details, status: 400 });
  });

  it("makes an error of a proxy's page too", async () => {
    const { api } = clientOf(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    await expect(api.getMe()).rejects.toMatchObject({ code: "unavailable" });
  });

  it("gives files as the response, and nothing where there is nothing", async () => {
    const file = new Response("csv");
    expect(await clientOf(file).api.exportBoard({ params: { id: "x" }, query: { format: "csv" } })).toBe(file);
    expect(
      await clientOf(new Response(null, { status: 204 })).api.deleteBoard({ params: { id: "x" } }),
    ).toBeUndefined();
  });
});
