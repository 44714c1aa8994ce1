// A private Redis.
import { connect } from "node:net";
import { PrivateProcess } from "./PrivateProcess.mjs";
import { findRedis } from "./services.mjs";

/** A Redis that keeps nothing, reachable only from this machine. */
export class PrivateRedis extends PrivateProcess {
  #directory;
  #user;
  #program;

  constructor(directory, user) {
    super();
    this.#directory = directory;
    this.#user = user;
  }

  get url() {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Finds or installs the program. */
  async prepare() {
    this.#program = await findRedis();
  }

  command() {
    const args = ["--bind", "127.0.0.1", "--port", String(this.port), "--save", "", "--appendonly", "no"];
    return [this.#program, args, { ...this.#user, cwd: this.#directory }];
  }

  /** Asks it over its port. A stranger on the port would answer too, but then our program has ended by itself. */
  isReady() {
    return new Promise((resolve) => {
      const socket = connect(this.port, "127.0.0.1", () => socket.write("PING\r\n"));
      socket.setTimeout(1_000, () => socket.destroy());
      socket.on("data", (answer) => {
        resolve(answer.toString().startsWith("+PONG"));
        socket.destroy();
      });
      socket.on("error", () => {});
      socket.on("close", () => resolve(false));
    });
  }
}
