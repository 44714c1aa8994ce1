import { can } from "@throughline/api";
import { isElementId } from "@throughline/model";
import { valueTypes, type EntryRule, type GuardRules, type PlaceRule } from "@throughline/guard";
import type { DocumentType } from "./DocumentType.ts";

/** How much there may be on one board, of what was deleted too: of that Yjs keeps the keys. */
export const commentLimits = {
  comments: 5_000,
  replies: 20_000,
  /** Bytes of one text; what people write in a comment is far below. */
  textBytes: 20_000,
  /** Bytes of what a comment is on: an element, a field of it, or a place. */
  onBytes: 500,
} as const;

const text: PlaceRule = {
  holds: "value",
  types: valueTypes.words | valueTypes.longText,
  mostBytes: commentLimits.textBytes,
};
const record: PlaceRule = { holds: "value", types: valueTypes.record, mostBytes: commentLimits.onBytes };
const flag: PlaceRule = { holds: "value", types: valueTypes.boolean };
const words: PlaceRule = { holds: "value", types: valueTypes.words };

const mapOf = (rules: Readonly<Record<string, PlaceRule>>): PlaceRule => {
  const keys = new Map(Object.entries(rules));
  return { holds: "map", entry: (key) => keys.get(key) };
};

const byId =
  (rule: PlaceRule): EntryRule =>
  (id) =>
    isElementId(id) ? rule : undefined;

/**
 * Two lists by id, flat, so that a comment and a reply each go with one key:
 * `comments`: `on` `{element?, field?, at?: [x, y]}`, `text`, `resolved`; `replies`: `to` (a comment's id), `text`.
 * A reply whose comment is gone is shown nowhere. Nothing says who wrote one, and when: the server knows.
 */
const rules: GuardRules = {
  roots: new Map([
    [
      "comments",
      { shape: "map", entry: byId(mapOf({ on: record, text, resolved: flag })), most: commentLimits.comments },
    ],
    ["replies", { shape: "map", entry: byId(mapOf({ to: words, text })), most: commentLimits.replies }],
  ]),
};

/** What is said about a board: read by all who see it. A copy of a board begins without. */
export const comments: DocumentType<"comments"> = {
  access: (_name, { principal, resource }) => ({ read: true, write: can(principal, "board.comment", resource) }),
  rules: () => rules,
  elements: ["comments", "replies"],
  hasHistory: false,
};
