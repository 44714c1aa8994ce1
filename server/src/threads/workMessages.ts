import type { ApiError } from "@throughline/api";
import type { Language } from "@throughline/words";

/** What a thread does, by name: what goes in and what comes out. All of it is plain data, because it travels. */
export type WorkTable<Works> = {
  readonly [Name in keyof Works]: { readonly input: unknown; readonly result: unknown };
};

export type WorkName<Works> = keyof Works & string;

/** What the server says to a thread. */
export interface WorkRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  /** In which the thread speaks while it does this. */
  readonly language: Language;
}

/** What the thread answers: a result, why it refuses (for people), or what went wrong (for the log). */
export type WorkAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly refusal: Pick<ApiError, "code" | "message" | "details"> }
  | { readonly id: number; readonly failure: Error };
