import { elementIdArg, type BoardReader } from "@throughline/model";
import { z } from "zod/mini";
import { card, type Card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { cardsInOrder } from "../read.ts";

/** Where cards go. */
export const categoryArg = z
  .nullable(elementIdArg)
  .check(z.describe("The group the cards then stand in; null for the tray of unsorted cards"));

export const labelArg = z.string().check(z.maxLength(500), z.describe("What the card says"));
export const nameArg = z.string().check(z.maxLength(300), z.describe("The group's name"));
export const descriptionArg = z.string().check(z.maxLength(20_000), z.describe("What is meant by it"));

/** The container of a group's or the tray's cards. @throws OperationError when the group isn't there. */
export function containerOf(board: BoardReader, categoryId: string | null | undefined): string {
  return categoryId === null || categoryId === undefined ? "" : board.require(category, categoryId).id;
}

/** The cards with these ids, each once, as they stand on the board. @throws OperationError when one isn't there. */
export function cardsInBoardOrder(board: BoardReader, ids: readonly string[]): Card[] {
  const wanted = new Map(ids.map((id) => [id, board.require(card, id)]));
  return wanted.size < 2 ? Array.from(wanted.values()) : cardsInOrder(board).filter(({ id }) => wanted.has(id));
}
