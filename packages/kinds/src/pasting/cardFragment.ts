import {
  firstOrderKey,
  orderKeyBetween,
  seededRandom,
  type BoardSchema,
  type ElementType,
  type MakesElement,
  type OperationCall,
  type OrderKey,
} from "@throughline/model";
import type { Fragment } from "../placing/fragment.ts";
import { placeArg, type PastedWords } from "./pasting.ts";
import { say } from "./words/say.ts";

/** What a call makes, as far as pasting has to know it. */
export interface MadeElement {
  readonly type: ElementType;
  readonly makes: MakesElement;
}

/** Cards of pasted words, or why there can be none. */
export interface CardFragment {
  readonly elements: Fragment;
  /** How many had words too long for a name: they stand whole in what else the card says. */
  readonly long: number;
  readonly problem?: string;
}

/** Shortens words to what fits, between two of them, and marks that it did. */
function shortened(words: string, most: number): string {
  const cut = words.slice(0, most - 1);
  const space = cut.search(/\s\S*$/);
  // Half of a letter that takes two units is no letter.
  const whole = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, "");
  return `${whole.trimEnd()}…`;
}

/** Fits words to a type's limits: too long a name is kept whole in `more`. `undefined` where there is no room for it. */
function fitted({ type, makes }: MadeElement, { text, more }: PastedWords): PastedWords | undefined {
  const { maxLength, multiline } = type.texts[makes.text] ?? { maxLength: 0 };
  const name = multiline ? text : text.replace(/\s+/g, " ");
  const isLong = name.length > maxLength;
  const rest = [isLong || name !== text ? text : "", more].filter((words) => words !== "").join("\n\n");
  const fits = { text: isLong ? shortened(text.replace(/\s+/g, " "), maxLength) : name, more: rest };
  if (makes.more === undefined) return isLong || more !== "" ? undefined : { ...fits, more: "" };
  const most = type.texts[makes.more]?.maxLength;
  const hasRoom = most === undefined ? type.values[makes.more]?.schema.safeParse(rest).success : rest.length <= most;
  return hasRoom ? fits : undefined;
}

/** What a call that makes a single element makes. */
export function madeBy(schema: BoardSchema, makes: MakesElement | undefined): MadeElement | undefined {
  const type = makes && schema.elements.get(makes.type);
  return makes && type && { makes, type };
}

/** Words that are one name: what else they say goes behind it where the element has no room of its own for more. */
export function joinedWords({ makes }: MadeElement, words: PastedWords): PastedWords {
  const { text, more } = words;
  return makes.more === undefined && more !== ""
    ? { text: `${text} – ${more.replace(/\s*\n\s*/g, ", ")}`, more: "" }
    : words;
}

/** The elements that `at` would make one after the other with these words, as `pasteElements` takes them. */
export function cardFragment(made: MadeElement, at: OperationCall, all: readonly PastedWords[]): CardFragment {
  const { type, makes } = made;
  // Operations name a place by the type of what one stands in.
  const container = placeArg(at, type.placement?.containers[0] ?? "") ?? "";
  const lane = placeArg(at, type.placement?.lanes?.[0] ?? "") ?? "";
  const random = seededRandom(1);
  let order: OrderKey = firstOrderKey;
  let long = 0;
  const elements: Record<string, unknown>[] = [];
  for (const [index, words] of all.entries()) {
    const fits = fitted(made, joinedWords(made, words));
    if (!fits) return { elements: [], long, problem: tooLong(made, words, index, all.length) };
    if (words.text.length > (type.texts[makes.text]?.maxLength ?? 0)) long += 1;
    elements.push({
      id: `pasted-${index}`,
      type: type.type,
      place: [container, lane, order],
      [makes.text]: fits.text,
      ...(makes.more !== undefined && { [makes.more]: fits.more }),
    });
    order = orderKeyBetween(order, undefined, random);
  }
  return { elements, long };
}

function tooLong({ type, makes }: MadeElement, { text, more }: PastedWords, index: number, count: number): string {
  const most = makes.more === undefined ? (type.texts[makes.text]?.maxLength ?? 0) : 20_000;
  const size = text.length + more.length;
  return count === 1 ? say.textTooLong({ size, most }) : say.lineTooLong({ line: index + 1, size, most });
}
