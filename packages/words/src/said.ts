import { language, toned } from "#host";
import type { CompiledMessage } from "icu-minify/format";
import { formatMessage } from "./formatMessage.ts";

/** A text as code says it: as it stands, or as a function of what it needs. */
export type Said = string | ((values: Record<string, string | number | Date>) => string);

/** A compiled message, ready to be said; what `speakOneLanguage` writes calls it. */
export function said(message: CompiledMessage): Said {
  return typeof message === "string" ? toned(message) : (values) => toned(formatMessage(message, language(), values));
}
