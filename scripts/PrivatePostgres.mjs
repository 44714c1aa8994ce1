// A private PostgreSQL.
import { randomBytes } from "node:crypto";
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PrivateProcess } from "./PrivateProcess.mjs";
import { findPostgres } from "./services.mjs";

/** A PostgreSQL with a data directory of its own, reachable only from this machine and by its password. */
export class PrivatePostgres extends PrivateProcess {
  #directory;
  #user;
  #programs;
  #password = randomBytes(18).toString("hex");

  constructor(directory, user) {
    super();
    this.#directory = directory;
    this.#user = user;
  }

  /** Address of the database that every PostgreSQL has, as its superuser. */
  get url() {
    return `postgres://throughline:${this.#password}@127.0.0.1:${this.port}/postgres`;
  }

  get #data() {
    return join(this.#directory, "data");
  }

  /** Finds or installs the programs and makes the data directory. */
  async prepare() {
    this.#programs = await findPostgres();
    const passwordFile = join(this.#directory, "password");
    writeFileSync(passwordFile, this.#password, { mode: 0o644 });
    // Only what makes the directory needn't be flushed; the server itself runs with fsync on, or tests would prove nothing.
    const args = ["-D", this.#data, "-U", "throughline", "-A", "scram-sha-256", "--pwfile", passwordFile, "--no-sync"];
    await promisify(execFile)(join(this.#programs, "initdb"), [...args, "-E", "UTF8", "--locale=C"], {
      ...this.#user,
      cwd: this.#directory,
    });
  }

  command() {
    const settings = [
      "listen_addresses=127.0.0.1",
      `port=${this.port}`,
      "unix_socket_directories=",
      "fsync=on",
      "max_connections=200",
      "shared_buffers=32MB",
      "timezone=UTC",
    ];
    const args = ["-D", this.#data, ...settings.flatMap((setting) => ["-c", setting])];
    return [join(this.#programs, "postgres"), args, { ...this.#user, cwd: this.#directory }];
  }

  /** PostgreSQL itself writes into this file how far it is; the file of a killed predecessor has another process id. */
  async isReady() {
    try {
      const lines = readFileSync(join(this.#data, "postmaster.pid"), "utf8").split("\n");
      return Number(lines[0]) === this.pid && lines[7]?.trim() === "ready";
    } catch {
      return false;
    }
  }
}
