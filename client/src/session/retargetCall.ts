import type { OperationCall } from "@throughline/model";

/** The same call about other elements: each id among its arguments that has another in `ids` is replaced by it. */
export function retargetCall({ name, args }: OperationCall, ids: ReadonlyMap<string, string>): OperationCall {
  const retarget = (value: unknown): unknown => {
    if (typeof value === "string") return ids.get(value) ?? value;
    return Array.isArray(value) ? value.map(retarget) : value;
  };
  return { name, args: Object.fromEntries(Object.entries(args).map(([key, value]) => [key, retarget(value)])) };
}
