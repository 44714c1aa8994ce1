import type { Page } from "@playwright/test";
import type { BoardContent } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { CanvasPlaces } from "../actors/CanvasPlaces.ts";

/** A card that is seen and can be pressed. */
export interface SeenCard {
  readonly id: string;
  /** In page pixels. */
  readonly middle: Point;
}

/** The cards of a board that are seen and can be pressed, clear of what floats over it; from the left. */
export async function findCards(page: Page, content: BoardContent): Promise<SeenCard[]> {
  const canvas = page.locator("[data-board-canvas]");
  await page.waitForTimeout(500);
  const [x = 0, y = 0, zoom = 1] = ((await canvas.getAttribute("data-camera")) ?? "").split(",").map(Number);
  const box = await canvas.boundingBox();
  if (!box) throw new Error("The canvas isn't on the screen");
  const places = new CanvasPlaces(content, { x, y, zoom, box });
  const cardType = content.kind === "story-map" ? "story" : "card";
  const found: SeenCard[] = [];
  for (const element of content.elements) {
    if (element.type !== cardType || typeof element.id !== "string") continue;
    const middle = places.of(element.id);
    const isSeen =
      middle &&
      middle.x > box.x + 40 &&
      middle.x < 1_040 &&
      middle.y > box.y + 60 &&
      middle.y < box.y + box.height - 140;
    if (isSeen && places.isOpen(element.id)) found.push({ id: element.id, middle });
  }
  return found;
}
