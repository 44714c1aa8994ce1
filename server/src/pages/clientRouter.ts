import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import type { Language } from "@throughline/words";
import { inLanguage } from "@throughline/words/node";
import express, { Router } from "express";
import { languageOf } from "./languageOf.ts";
import { say } from "./words/say.ts";

/**
 * Serves the built client: its files, and its one page for every address that a person can type
 * (`/boards/…`, `/join/…`, …), because the client itself reads the address.
 * Files under `assets/` bear their content's hash in the name and are kept for ever; the page never is.
 * Where the client isn't built, a plain page says so.
 */
export function clientRouter(clientDir: string): Router {
  const router = Router();
  const english = join(clientDir, "index.html");
  // Here and not for the whole server: a compressed answer that mixes a secret with what someone
  // else chose tells the secret by its length. These files hold none.
  router.use(compression());
  router.use(
    "/assets",
    express.static(join(clientDir, "assets"), { immutable: true, maxAge: "1y", fallthrough: false, index: false }),
  );
  router.use(express.static(clientDir, { index: false, maxAge: 0 }));
  router.get("/{*splat}", (request, response, next) => {
    if (request.path.startsWith("/api/") || request.accepts("html") === false) {
      next();
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.vary("Cookie").vary("Accept-Language");
    const language = languageOf(request);
    const own = join(clientDir, `index.${language}.html`);
    const page = existsSync(own) ? own : english;
    if (existsSync(page)) response.sendFile(page);
    else {
      const page = inLanguage(language, () => notBuilt(language));
      response.status(503).type("html").send(page);
    }
  });
  return router;
}

/** What stands there instead of the client. */
function notBuilt(language: Language): string {
  const todo = say.todo({
    start: "<code>npm start</code>",
    build: "<code>npm run build</code>",
    folder: "<code>client</code>",
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Throughline</title></head>
<body>
<h1>${say.title}</h1>
<p>${todo}</p>
</body>
</html>
`;
}
