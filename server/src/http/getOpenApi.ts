import { buildOpenApi, type Routes } from "@throughline/api";
import { kinds } from "@throughline/kinds";
import type { Handler } from "./handler.ts";
import packageJson from "../../package.json" with { type: "json" };

let document: ReturnType<typeof buildOpenApi> | undefined;

/** The API's own description; made when it is first asked for. */
export const getOpenApi: Handler<Routes["getOpenApi"]> = async () => {
  document ??= buildOpenApi({
    version: packageJson.version,
    kinds: kinds.map(({ id, label, operations }) => ({ id, label, operations: Array.from(operations.values()) })),
  });
  return { ...document };
};
