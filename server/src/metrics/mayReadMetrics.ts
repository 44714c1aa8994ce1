import { timingSafeEqual, createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Config } from "../config/Config.ts";

const forwardingHeaders = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

/** Who reads the metrics: someone who may, someone whose token is wrong, or someone who needn't know that they exist. */
export type MetricsAccess = "allowed" | "wrong-token" | "hidden";

/** Who can read the metrics of a server at all: who has the token, programs on its machine, or nobody. */
export type MetricsReaders = "token" | "this-machine" | "nobody";

type MetricsConfig = Pick<Config, "metricsToken" | "publicUrl" | "trustProxy">;

/**
 * Says who can read the metrics as a server is set up; for its log and for each request. Without a token a proxy's
 * requests can't be told from this machine's own, so nobody can where PUBLIC_URL or TRUST_PROXY say that there is one.
 */
export function metricsReaders({ metricsToken, publicUrl, trustProxy }: MetricsConfig): MetricsReaders {
  if (metricsToken !== undefined) return "token";
  return trustProxy === 0 && isLocalName(hostOf(publicUrl ?? "http://localhost")) ? "this-machine" : "nobody";
}

/**
 * Decides who reads the metrics, which tell how much a company works. With METRICS_TOKEN: whoever sends it. Without
 * one: programs on this very machine, asking this server by a local name; never through a proxy.
 */
export function mayReadMetrics(
  config: MetricsConfig,
  request: Pick<IncomingMessage, "headers"> & { readonly socket: { readonly remoteAddress?: string } },
): MetricsAccess {
  const { headers, socket } = request;
  switch (metricsReaders(config)) {
    case "token":
      return isSame(headers.authorization ?? "", `Bearer ${config.metricsToken}`) ? "allowed" : "wrong-token";
    case "nobody":
      return "hidden";
    case "this-machine": {
      const isForwarded = forwardingHeaders.some((name) => headers[name] !== undefined);
      const isLocal = isLocalName(hostOf(`http://${headers.host}`)) && isLocalAddress(socket.remoteAddress ?? "");
      return isLocal && !isForwarded ? "allowed" : "hidden";
    }
  }
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : "";
}

function isLocalName(name: string): boolean {
  return name === "localhost" || name === "[::1]" || /^127(\.\d+){3}$/.test(name);
}

function isLocalAddress(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}
