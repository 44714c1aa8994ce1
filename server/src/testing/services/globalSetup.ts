import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { startPostgres, startRedis, type PrivateService } from "./startService.ts";

const starters: Record<string, (() => Promise<PrivateService>) | undefined> = {
  "/postgres": startPostgres,
  "/redis": startRedis,
};

/**
 * Gives a run of vitest one PostgreSQL and one Redis, each started when the first test file asks for it and ended with
 * the run. Test files run in processes of their own, so they ask over a loopback port.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = new Map<string, Promise<PrivateService>>();
  const problems = new Set<string>();
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? "";
      const starter = starters[path];
      if (starter === undefined) throw new Error(`There is no service ${path}`);
      const service = started.get(path) ?? starter();
      started.set(path, service);
      return (await service).url;
    })()
      .catch((error: unknown) => {
        response.statusCode = 503;
        const problem = error instanceof Error ? error.message : String(error);
        problems.add(problem);
        return problem;
      })
      .then((text) => response.end(text));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  project.provide("services", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    for (const service of await Promise.allSettled(started.values())) {
      if (service.status === "fulfilled") await service.value.end();
    }
    for (const problem of problems) process.stderr.write(`\nTESTS THAT DID NOT RUN. ${problem}\n`);
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file asks for the run's services. */
    readonly services: string;
  }
}
