import { onTestFinished } from "vitest";
import { startTestServer, type TestServer, type TestServerOptions } from "./startTestServer.ts";

/** Starts a server for the test that runs, and stops it when that has ended, however it did. */
export async function startServerForTest(options?: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer(options);
  onTestFinished(() => server.stop());
  return server;
}
