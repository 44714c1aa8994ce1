import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";

const messageSync = 0;

/** What a message about a document holds, in the numbers of Yjs' protocol. */
export const syncKinds = { step1: 0, step2: 1, update: 2 } as const;

/** Which of `syncKinds` a message of the provider is; `undefined` for presence, tokens, pings and the like. */
export function syncKindOf(message: Uint8Array): number | undefined {
  // The provider's own answer to a ping is a single byte without a name.
  if (message.length < 3) return undefined;
  const decoder = createDecoder(message);
  readVarString(decoder);
  return readVarUint(decoder) === messageSync ? readVarUint(decoder) : undefined;
}

/** The update in a message that is of kind `step2` or `update`, copied out of it. */
export function updateIn(message: Uint8Array): Uint8Array {
  const decoder = createDecoder(message);
  readVarString(decoder);
  readVarUint(decoder);
  readVarUint(decoder);
  return readVarUint8Array(decoder).slice();
}
