import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import { chooseLanguage, isLanguage, type Language } from "@throughline/words";
import express, { Router, type Request } from "express";

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
    const own = join(clientDir, `index.${languageOf(request)}.html`);
    const page = existsSync(own) ? own : english;
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type("html").send(notBuilt);
  });
  return router;
}

/** The language that somebody chose in this browser, else the first of the browser's that there is. */
function languageOf(request: Request): Language {
  const chosen = /(?:^|;\s*)throughline-language=([a-z]+)/.exec(request.headers.cookie ?? "")?.[1];
  return isLanguage(chosen) ? chosen : chooseLanguage(request.acceptsLanguages());
}

const notBuilt = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Throughline</title></head>
<body>
<h1>The server runs, but its pages are not built</h1>
<p>Start it with <code>npm start</code>, which builds them, or run <code>npm run build</code> in <code>client</code> and load this page again.</p>
</body>
</html>
`;
