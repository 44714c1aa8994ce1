import { OperationError } from "@throughline/model";
import { inLanguage } from "@throughline/words/node";
import { expect, it } from "vitest";
import { refusedWords } from "./refusedWords.ts";

it("says why something couldn't be done in the language of the page, as a kind says it or by its code", () => {
  const said = [
    new OperationError("refused", "Dort ist schon eine Emotion gesetzt"),
    new OperationError("not-found", 'Card "x" is not on this board'),
    new OperationError("invalid", 'Story: "link" is not a web address'),
  ];
  expect(said.map(refusedWords)).toEqual(said.map(({ message }) => message));
  const german = inLanguage("de", () => said.map(refusedWords));
  expect(german[0]).toBe("Dort ist schon eine Emotion gesetzt");
  expect(german[1]).toMatch(/^Das ist nicht mehr/);
  expect(german[2]).toMatch(/^Das passt hier nicht/);
});
