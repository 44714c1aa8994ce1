import type { GetICUArgs } from "@schummar/icu-type-parser";

/** The texts of a room in one language by their names, in ICU's message syntax. */
export type Messages = Readonly<Record<string, string>>;

/** What a message must be given: a number where it counts, else a text, too. */
export type Values<Message extends string> = GetICUArgs<
  Message,
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
>;

/**
 * The texts of a room as code says them: a text that needs nothing is a string, any other is a function of what it needs.
 * A name that doesn't exist, a value that is missing and one too many are type errors.
 */
export type Words<M extends Messages> = {
  readonly [Name in keyof M]: keyof Values<M[Name]> extends never ? string : (values: Values<M[Name]>) => string;
};

/** A room's texts in another language: each of them, and no others. */
export type Translation<M extends Messages> = { readonly [Name in keyof M]: string };

/** A translation that wants of each message no more than what the original is given. */
export type Matching<M extends Messages, T extends Messages> = {
  readonly [Name in keyof M]: Name extends keyof T
    ? keyof Values<T[Name]> extends keyof Values<M[Name]>
      ? string
      : { readonly needsWhatTheOriginalHasNot: Exclude<keyof Values<T[Name]>, keyof Values<M[Name]>> }
    : never;
};
