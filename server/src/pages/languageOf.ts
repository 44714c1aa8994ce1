import { chooseLanguage, isLanguage, type Language } from "@throughline/words";
import type { Request } from "express";

/** The language that somebody chose in this browser (a cookie), else the first of the browser's that there is. */
export function languageOf(request: Request): Language {
  const chosen = /(?:^|;\s*)throughline-language=([a-z]+)/.exec(request.headers.cookie ?? "")?.[1];
  return isLanguage(chosen) ? chosen : chooseLanguage(request.acceptsLanguages());
}
