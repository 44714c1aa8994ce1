import type { Route } from "@throughline/api";
import { inLanguage } from "@throughline/words/node";
import { languageOf } from "../pages/languageOf.ts";
import type { Handler } from "./handler.ts";

/**
 * A handler that makes what people read (boards, pictures, reports) in the language of whoever asks: that of their pages,
 * else English. All others speak English, as the API's errors do.
 */
export function inTheirLanguage<R extends Route>(handler: Handler<R>): Handler<R> {
  return (input) => inLanguage(languageOf(input.http.request), () => handler(input));
}
