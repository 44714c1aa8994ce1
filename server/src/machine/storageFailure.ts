const wordsByCode: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full for this user",
  EROFS: "the disk can only be read",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the disk fails",
  // PostgreSQL's.
  "53100": "the disk is full",
  "25006": "the database can only be read",
  "42501": "permission denied",
};

/** SQLite's own sentences. Errors that come out of its thread have lost their numbers. */
const wordsBySentence: Readonly<Record<string, string>> = {
  "database or disk is full": "the disk is full",
  "attempt to write a readonly database": "this user may only read it",
  "unable to open database file": "permission denied, or its directory is missing",
  "disk I/O error": "the disk fails",
};

/**
 * Says of an error of the file system, of SQLite or of PostgreSQL, for whoever runs the program, why something couldn't
 * be stored: full, only readable, not allowed, broken. Undefined for every other error.
 */
export function storageFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  return wordsByCode[code] ?? wordsBySentence[error.message];
}
