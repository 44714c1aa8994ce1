import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { clientRouter } from "./clientRouter.ts";
import { securityHeaders } from "./securityHeaders.ts";

const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function serve(files: Record<string, string>, publicUrl?: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-pages-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  await mkdir(join(directory, "assets"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  const app = express();
  app.use(securityHeaders(publicUrl));
  app.use(clientRouter(directory));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const html = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("pages", () => {
  it.each(["/", "/boards/aaaaaaaa", "/join/token", "/sort/token", "/sign-in", "/setup"])(
    "gives the client's one page at %s, fresh each time",
    async (path) => {
      const origin = await serve({ "index.html": "the page" });
      const response = await fetch(origin + path, { headers: html });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("the page");
      expect(response.headers.get("cache-control")).toBe("no-cache");
    },
  );

  it("gives each browser the page in its language: the chosen one, else its own, else English", async () => {
    const origin = await serve({ "index.html": "page", "index.de.html": "Seite" });
    const ask = async (language: string, cookie = "") => {
      const response = await fetch(origin, { headers: { ...html, "accept-language": language, cookie } });
      expect(response.headers.get("vary")).toMatch(/Cookie.*Accept-Language/);
      return response.text();
    };
    expect(await ask("de-AT,en;q=0.8")).toBe("Seite");
    expect(await ask("fr,en;q=0.8,de;q=0.5")).toBe("page");
    expect(await ask("fr")).toBe("page");
    expect(await ask("de", "a=b; throughline-language=en")).toBe("page");
    expect(await ask("en", "throughline-language=de")).toBe("Seite");
    expect(await ask("de", "throughline-language=../../x")).toBe("Seite");
  });

  it("keeps hashed files for ever, and has no page where a file or an answer is missing", async () => {
    const origin = await serve({ "index.html": "the page", "assets/app-1a2b.js": "run()" });
    const file = await fetch(`${origin}/assets/app-1a2b.js`);
    expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(file.headers.get("content-type")).toMatch(/javascript/);
    expect((await fetch(`${origin}/assets/app-old.js`, { headers: html })).status).toBe(404);
    expect((await fetch(`${origin}/api/nothing`, { headers: html })).status).toBe(404);
    expect((await fetch(`${origin}/boards/x`, { headers: { accept: "application/json" } })).status).toBe(404);
    expect(await (await fetch(`${origin}/..%2f..%2f..%2fetc%2fpasswd`)).text()).toBe("the page");
  });

  it("sends large files compressed", async () => {
    const origin = await serve({ "assets/app-1a2b.js": "run();".repeat(1_000) });
    const response = await fetch(`${origin}/assets/app-1a2b.js`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe("run();".repeat(1_000));
  });

  it("says plainly when the client isn't built", async () => {
    const origin = await serve({});
    const response = await fetch(origin, { headers: html });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("pages are not built");
  });

  it("forbids inline scripts, foreign scripts and framing", async () => {
    const origin = await serve({ "index.html": "the page" });
    const response = await fetch(origin, { headers: html });
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self' ws: wss:");
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("strict-transport-security")).toBeNull();
  });

  it("asks for https only where it is reached by https", async () => {
    const origin = await serve({ "index.html": "the page" }, "https://maps.example");
    expect((await fetch(origin)).headers.get("strict-transport-security")).toMatch(/max-age/);
  });
});
