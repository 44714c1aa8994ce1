// Hocuspocus as it comes: no store, no rights. Prints its address.
import { Server } from "@hocuspocus/server";

const server = new Server({ address: "127.0.0.1", port: 0, quiet: true, stopOnSignals: true });
await server.listen();
process.stdout.write(`${server.webSocketURL}\n`);
