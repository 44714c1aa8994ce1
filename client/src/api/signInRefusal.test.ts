import { describe, expect, it, vi } from "vitest";
import { signInRefusal } from "./signInRefusal.ts";

const refused = async (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (await signInRefusal(Response.json(body, { status, headers }))).message;

describe("why somebody isn't signed in", () => {
  it("is the wrong pair, which doesn't tell whether there is an account", async () => {
    const words = "This e-mail and password don't belong together.";
    expect(await refused(401, { code: "INVALID_EMAIL_OR_PASSWORD" })).toBe(words);
    expect(await refused(401, { code: "SESSION_EXPIRED" })).toBe("Your sign-in has ended. Sign in again.");
  });

  it("is too many tries, with the time to wait when the server says it", async () => {
    const wait = (seconds: string) => refused(429, {}, { "retry-after": seconds });
    expect(await wait("42")).toBe("That was tried too often. Try again in 42 seconds.");
    expect(await wait("200")).toBe("That was tried too often. Try again in 4 minutes.");
    expect(await refused(429)).toBe("That was tried too often. Try again in a few minutes.");
    expect(await wait("Mon, 30 Nov 2026 08:00:00 GMT")).toContain("in a few minutes");
  });

  it("is what was filled in, another address, a server that is away or broken, or something between", async () => {
    vi.stubGlobal("location", { origin: "http://10.0.0.5:3000" });
    expect(await refused(400, { code: "VALIDATION_ERROR" })).toContain("Enter your whole e-mail address");
    expect(await refused(403)).toContain("from http://10.0.0.5:3000");
    for (const status of [502, 503, 504]) expect(await refused(status)).toContain("The server is away");
    expect(await refused(500)).toContain("The server has a problem");
    expect(await refused(404)).toContain("answered with 404");
    vi.unstubAllGlobals();
  });

  it("is told though a proxy answers with a page", async () => {
    const page = (status: number) => signInRefusal(new Response("<h1>Bad gateway</h1>", { status }));
    expect((await page(502)).message).toContain("The server is away");
    expect((await page(401)).message).not.toBe("");
  });
});
