export { startTestServer, type TestServer, type TestServerOptions } from "./startTestServer.ts";
export { TestClient, type TestClientOptions } from "./TestClient.ts";
export { TestYjsClient, type TestYjsClientOptions } from "./TestYjsClient.ts";
export { TokenTableGate } from "./TokenTableGate.ts";
export { withUpdateLog } from "./withUpdateLog.ts";
export { waitFor } from "./waitFor.ts";
export { startProductServer, testOwner, type ProductServer } from "./startProductServer.ts";
export { TestBrowser } from "./TestBrowser.ts";
export { serverText } from "../exports/serverText.ts";
