import { setTimeout as sleep } from "node:timers/promises";
import type { connectedPayload, Extension, onAuthenticatePayload } from "@hocuspocus/server";
import { isClientTooOld, parseDocumentName, PROTOCOL_PARAMETER } from "@throughline/api";
import type { Logger } from "pino";
import { applyAccess } from "./applyAccess.ts";
import { CloseError } from "./CloseError.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Gate } from "./Gate.ts";
import type { UserPace } from "./UserPace.ts";

/**
 * Lets a connection to one document in, or refuses it with a reason: the client's version first,
 * then who it is, then what that person may do with this document.
 */
export class AuthenticationExtension implements Extension<CollabContext> {
  readonly #gate: Gate;
  readonly #pace: Pick<UserPace, "open">;
  readonly #logger: Logger;

  constructor(gate: Gate, pace: Pick<UserPace, "open">, logger: Logger) {
    this.#gate = gate;
    this.#pace = pace;
    this.#logger = logger;
  }

  /** Gives the connection its context; read-only where the principal may not write. */
  async onAuthenticate(payload: onAuthenticatePayload<CollabContext>): Promise<CollabContext> {
    if (isClientTooOld(payload.requestParameters.get(PROTOCOL_PARAMETER))) throw new CloseError("client-too-old");
    const principal = await this.#ask(() => this.#gate.resolvePrincipal(payload.token, payload.request));
    if (principal === undefined) throw new CloseError("not-signed-in");
    const name = parseDocumentName(payload.documentName);
    if (name === undefined) throw new CloseError("no-access");
    const waitMs = this.#pace.open(principal);
    if (waitMs > 0) await sleep(waitMs);
    const access = await this.#ask(() => this.#gate.authorize(principal, name));
    if (!access.read) throw new CloseError(access.reason ?? "no-access");
    payload.connectionConfig.readOnly = !access.write;
    return { principal, name, fixed: access.fixed };
  }

  /**
   * Asks once more when the connection stands: rights that were taken away while the document was
   * loading found no connection to close.
   */
  async connected({ connection, context }: connectedPayload<CollabContext>): Promise<void> {
    await applyAccess(connection, () => this.#ask(() => this.#gate.authorize(context.principal, context.name)));
  }

  /** A gate that can't answer lets nobody in, and isn't mistaken for one that said no. */
  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    try {
      return await question();
    } catch (error) {
      this.#logger.error({ err: error }, "rights can't be decided");
      throw new CloseError("storage-failed", { cause: error });
    }
  }
}
