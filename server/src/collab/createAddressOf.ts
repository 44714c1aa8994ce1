import type { IncomingMessage } from "node:http";
import { ipKeyGenerator } from "express-rate-limit";

/** Of IPv6 addresses whoever has one has 2^64 of them: such a network counts as one. */
const ipv6NetworkBits = 64;

/**
 * Says from which address a request comes, behind so many proxies of our own: the last addresses of `X-Forwarded-For`
 * are theirs to write, everything before that anyone can invent. The same as Express' "trust proxy" with a number.
 */
export function createAddressOf(
  trustedProxies: number,
): (request: Pick<IncomingMessage, "headers" | "socket">) => string {
  return ({ headers, socket }) => {
    const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
    const addresses = [socket.remoteAddress ?? "", ...forwarded.map((each) => each.trim()).toReversed()].filter(
      Boolean,
    );
    return ipKeyGenerator(addresses[Math.min(trustedProxies, addresses.length - 1)] ?? "", ipv6NetworkBits);
  };
}
