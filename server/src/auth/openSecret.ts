import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "../machine/StartupError.ts";

const minLength = 40;

/**
 * The server's secret, with which cookies and tokens are signed: made at the first start and kept in the data
 * directory, readable by this user alone, so that nobody has to configure one and restarts sign nobody out.
 * Throws a StartupError when the file is there and isn't one of ours; making a new one would sign everybody out.
 */
export function openSecret(dataDir: string): string {
  const path = join(dataDir, "secret");
  try {
    writeFileSync(path, `${randomBytes(48).toString("base64url")}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  chmodSync(path, 0o600);
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length < minLength) {
    throw new StartupError([
      `DATA_DIR ${dataDir}: the file "secret" is damaged; restore it, or delete it to sign everybody out`,
    ]);
  }
  return secret;
}
