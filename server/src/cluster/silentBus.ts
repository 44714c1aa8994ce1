import type { Bus } from "./Bus.ts";

/**
 * No way to other servers but the log: for a database that serves several when no Redis is configured. Should there be
 * another server all the same, its edits show up within a second, its people don't.
 */
export const silentBus: Bus = {
  isUp: false,
  send() {},
  onMessage() {},
  onChange() {},
  async close() {},
};
