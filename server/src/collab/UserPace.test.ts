import { describe, expect, it } from "vitest";
import { editRates, newClientRates, openingRates } from "./limits.ts";
import { UserPace } from "./UserPace.ts";

const anna = { id: "anna", name: "Anna" };
const ben = { id: "ben", name: "Ben" };
const robot = { id: "robot", name: "Robot", isProgram: true };

describe("UserPace", () => {
  it("lets a person's large paste pass, and makes wait what is more, for that person alone", () => {
    const pace = new UserPace();
    const { updates, bytes } = editRates.person;
    expect(pace.spend(anna, updates.burst, 0, 0)).toBe(0);
    expect(pace.spend(anna, updates.perSecond, 0, 0)).toBe(1_000);
    expect(pace.spend(ben, 1, bytes.burst, 0)).toBe(0);
    expect(pace.spend(ben, 1, bytes.perSecond, 0)).toBe(1_000);
    expect(pace.spend(robot, updates.burst + 1, bytes.burst + 1, 0)).toBe(0);
  });

  it("counts all connections of a person together, and over time", () => {
    const pace = new UserPace();
    const { burst, perSecond } = editRates.person.updates;
    for (let n = 0; n < burst; n += 1) expect(pace.spend({ ...anna }, 1, 10, 0)).toBe(0);
    expect(pace.spend({ ...anna }, 1, 10, 0)).toBeGreaterThan(0);
    expect(pace.spend({ ...anna }, perSecond - 1, 10, 1_000)).toBe(0);
    expect(pace.spend({ ...anna }, 1, 10, 1_000)).toBeGreaterThan(0);
  });

  it("lets a person open many documents at once, and then some a second", () => {
    const pace = new UserPace();
    const { burst, perSecond } = openingRates.person;
    for (let n = 0; n < burst; n += 1) expect(pace.open(anna, 0)).toBe(0);
    expect(pace.open(anna, 0)).toBe(1_000 / perSecond);
    expect(pace.open(ben, 0)).toBe(0);
    expect(pace.spend(anna, 1, 1, 0)).toBe(0);
    for (let n = 0; n < burst * 2; n += 1) expect(pace.open(robot, 0)).toBe(0);
  });

  it("lets a person begin to write under the ids of many visits, and not under new ones without end", () => {
    const pace = new UserPace();
    const { burst, perSecond } = newClientRates.person;
    expect(pace.mayClaim(anna, burst - 1, 0)).toBe(true);
    expect(pace.mayClaim(anna, 2, 0)).toBe(false);
    expect(pace.mayClaim(anna, 1, 0)).toBe(true);
    expect(pace.mayClaim(ben, burst, 0)).toBe(true);
    expect(pace.mayClaim(anna, perSecond, 1_000)).toBe(true);
    expect(pace.mayClaim(anna, 1, 1_000)).toBe(false);
    expect(pace.mayClaim(robot, burst + 1, 0)).toBe(true);
  });

  it("forgets who has long been silent, and nobody else", () => {
    const pace = new UserPace();
    const { burst } = editRates.person.updates;
    const minute = 60_001;
    pace.spend(anna, burst * 100, 0, 0);
    pace.spend(ben, 1, 0, minute);
    expect(pace.spend(anna, 1, 0, minute)).toBe(0);
    pace.spend(ben, burst * 100, 0, minute);
    expect(pace.spend(ben, 1, 0, minute * 1.5)).toBeGreaterThan(0);
  });
});
