import { expect, it } from "vitest";
import { peopleWords } from "./peopleWords.ts";

const people = (...names: string[]) => names.map((name) => ({ id: name, name }));

it("names a few people and counts the rest, and never says “1 others”", () => {
  expect(peopleWords([])).toBe("");
  expect(peopleWords(people("Ana"))).toBe("Ana");
  expect(peopleWords(people("Ana", "Ben"))).toBe("Ana and Ben");
  expect(peopleWords(people("Ana", "Ben", "Cy"))).toBe("Ana, Ben and Cy");
  expect(peopleWords(people("Ana", "Ben", "Cy", "Di", "Ed"))).toBe("Ana, Ben and 3 others");
  expect(peopleWords([{ id: null, name: "" }])).toBe("Throughline");
});
