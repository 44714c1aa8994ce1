import { describe, expect, it } from "vitest";
import { comingsAndGoings } from "./comingsAndGoings.ts";

const person = (id: string, clientId: number) => ({ clientId, user: { id, name: id.toUpperCase() } });

describe("comingsAndGoings", () => {
  it("tells who came and who left, a person with two tabs once", () => {
    const people = comingsAndGoings([person("a", 1)]);
    expect(people.tell([person("a", 1)])).toBe("");
    expect(people.tell([person("a", 1), person("b", 2), person("b", 3)])).toBe("B joined.");
    expect(people.tell([person("b", 3), person("c", 4)])).toBe("C joined. A left.");
  });

  it("counts many", () => {
    const people = comingsAndGoings([]);
    expect(people.tell(["a", "b", "c", "d"].map((id, at) => person(id, at)))).toBe("4 people joined.");
  });
});
