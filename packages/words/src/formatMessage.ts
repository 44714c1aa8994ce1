import format, { type CompiledMessage, type FormatValues } from "icu-minify/format";
import type { Language } from "./language.ts";

/** Making one of `Intl`'s formatters takes longer than formatting with it a hundred times. */
function kept<Options, Formatter>(make: (language: string, options?: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (language: unknown, options?: Options): Formatter => {
    const key = `${String(language)} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(String(language), options);
    made.set(key, known);
    return known;
  };
}

const formatters = {
  getNumberFormat: kept<Intl.NumberFormatOptions, Intl.NumberFormat>((tag, style) => new Intl.NumberFormat(tag, style)),
  getPluralRules: kept<Intl.PluralRulesOptions, Intl.PluralRules>((tag, style) => new Intl.PluralRules(tag, style)),
  getDateTimeFormat: kept<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
    (tag, style) => new Intl.DateTimeFormat(tag, style),
  ),
};

/** A compiled message with its values in place: plurals, numbers and dates as the language has them. */
export function formatMessage(message: CompiledMessage, language: Language, values: FormatValues<string>): string {
  return String(format<string>(message, language, values, { formatters }));
}
