import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Headers for every response. Scripts only from our own files, never inline, so text that slips
 * through as HTML still doesn't run. Styles may be inline, because Mantine positions by style attributes.
 * Sockets only to ourselves; `connect-src 'self'` covers ws and wss of the same host in browsers of today,
 * Safari before 15.4 needs the schemes named.
 */
export function securityHeaders(publicUrl: string | undefined): RequestHandler {
  const isSecure = publicUrl?.startsWith("https:") === true;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", "ws:", "wss:"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure,
    // Without https, browsers ignore this header and complain about it on every page.
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
}
