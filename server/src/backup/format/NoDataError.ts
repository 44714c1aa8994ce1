import { BackupError } from "./BackupError.ts";

/** There is no database where one was to be read. */
export class NoDataError extends BackupError {
  constructor(place: string) {
    super(`${place} holds no data`);
    this.name = "NoDataError";
  }
}
