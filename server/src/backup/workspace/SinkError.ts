import { storageFailure } from "../../machine/storageFailure.ts";
import { BackupError } from "../format/BackupError.ts";

/** Why exported files can't be written, in words for who runs the export; none that follow can be either. */
export class SinkError extends BackupError {
  /** `place` is where they go; `cause` what the system said. */
  constructor(place: string, cause: unknown) {
    super(`The export can't be written to ${place}: ${wordsOf(cause)}`, { cause });
    this.name = "SinkError";
  }
}

function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if ("code" in cause && cause.code === "EPIPE") return "its reader has gone before the end";
  return storageFailure(cause) ?? cause.message;
}
