import { timingSafeEqual, createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Config } from "../config/Config.ts";

const forwardingHeaders = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

/** Who reads the metrics: someone who may, someone whose token is wrong, or someone who needn't know that they exist. */
export type MetricsAccess = "allowed" | "wrong-token" | "hidden";

/**
 * Decides who reads the metrics, which tell how much a company works. With METRICS_TOKEN: whoever sends it. Without
 * one: programs on this very machine, asking this server by a local name; never through a proxy, which comes from this
 * machine too, so not at all where PUBLIC_URL or TRUST_PROXY say that there is one.
 */
export function mayReadMetrics(
  config: Pick<Config, "metricsToken" | "publicUrl" | "trustProxy">,
  request: Pick<IncomingMessage, "headers"> & { readonly socket: { readonly remoteAddress?: string } },
): MetricsAccess {
  const { headers, socket } = request;
  if (config.metricsToken !== undefined) {
    return isSame(headers.authorization ?? "", `Bearer ${config.metricsToken}`) ? "allowed" : "wrong-token";
  }
  if (config.trustProxy > 0 || forwardingHeaders.some((name) => headers[name] !== undefined)) return "hidden";
  const names = [hostOf(`http://${headers.host}`), hostOf(config.publicUrl ?? "http://localhost")];
  return names.every(isLocalName) && isLocalAddress(socket.remoteAddress ?? "") ? "allowed" : "hidden";
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
