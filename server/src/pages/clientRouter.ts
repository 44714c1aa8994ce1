import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import express, { Router } from "express";

/**
 * Serves the built client: its files, and its one page for every address that a person can type
 * (`/boards/…`, `/join/…`, …), because the client itself reads the address.
 * Files under `assets/` bear their content's hash in the name and are kept for ever; the page never is.
 * Where the client isn't built, a plain page says so.
 */
export function clientRouter(clientDir: string): Router {
  const router = Router();
  const page = join(clientDir, "index.html");
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
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type("html").send(notBuilt);
  });
  return router;
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
