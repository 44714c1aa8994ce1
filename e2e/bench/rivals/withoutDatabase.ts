// Preloaded into y-websocket's server, which imports a database that it uses only when told to keep its documents.
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== "y-leveldb") return nextResolve(specifier, context);
    return { url: "data:text/javascript,export class LeveldbPersistence {}", shortCircuit: true };
  },
});
