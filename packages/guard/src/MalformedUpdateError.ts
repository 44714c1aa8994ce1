/** Thrown by {@link decodeForGuard} for bytes that no client of ours writes and that Yjs might stumble over. */
export class MalformedUpdateError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MalformedUpdateError";
  }
}
