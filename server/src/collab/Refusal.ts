import type { CloseReason } from "@throughline/api";

/** Ends the connection whose change is being handled, with a reason; `detail` is for the log and holds no content. */
export class Refusal extends Error {
  readonly reason: CloseReason;
  readonly detail: string | undefined;

  constructor(reason: CloseReason, options: ErrorOptions & { readonly detail?: string } = {}) {
    super(reason, options);
    this.name = "Refusal";
    this.reason = reason;
    this.detail = options.detail;
  }
}
