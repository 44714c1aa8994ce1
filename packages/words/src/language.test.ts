import { expect, it } from "vitest";
import { chooseLanguage } from "./language.ts";

it("chooses the dearest language that the product has, whatever the region, else English", () => {
  expect(chooseLanguage(["fr-FR", "de-AT", "en"])).toBe("de");
  expect(chooseLanguage(["EN-us", "de"])).toBe("en");
  expect(chooseLanguage(["fr"])).toBe("en");
  expect(chooseLanguage([])).toBe("en");
});
