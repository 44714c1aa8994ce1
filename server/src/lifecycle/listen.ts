import { once } from "node:events";
import type { Server } from "node:http";
import { StartupError } from "../machine/StartupError.ts";

/**
 * Starts listening and returns the real port (interesting when 0 was asked for).
 * Throws a StartupError with one line when the port is taken or the address isn't ours.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen({ host, port });
  try {
    await once(server, "listening");
  } catch (error) {
    throw new StartupError([explain(error, host, port)], { cause: error });
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

function explain(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `PORT ${port} on ${host} is taken by another program; stop it or set PORT`;
  if (code === "EACCES")
    return `PORT ${port} on ${host} needs more rights than this user has; set PORT to 1024 or more`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST ${host} is not an address of this machine`;
  return `HOST ${host} PORT ${port} can't be listened on: ${error instanceof Error ? error.message : String(error)}`;
}
