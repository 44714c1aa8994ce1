import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./toolchain.mjs";

// That it is YAML at all, formatting tells.
const compose = readFileSync(join(ROOT, "compose.yaml"), "utf8");
const schema = readFileSync(join(ROOT, "server", "src", "config", "environmentSchema.ts"), "utf8");

/** The lines of a block of the file, such as `services`, up to the next one. */
function block(name) {
  const [, rest = ""] = compose.split(new RegExp(`^${name}:.*\n`, "m"));
  return rest.split(/^\S/m, 1)[0] ?? "";
}

describe("compose.yaml", () => {
  it("sets only what the program reads", () => {
    const set = [...block("x-server").matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
    const read = [...schema.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
    expect(set.length).toBeGreaterThan(5);
    expect(read).toEqual(expect.arrayContaining(set));
  });

  it("tells in its head which variables have to be set", () => {
    const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    for (const name of new Set(asked)) expect(compose).toMatch(new RegExp(`^#   .*${name}`, "m"));
  });

  it("has every service and volume that it speaks of", () => {
    const services = [...block("services").matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name);
    const volumes = [...block("volumes").matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name);
    expect(services).toEqual(["server1", "server2", "postgres", "redis", "proxy"]);
    const hosts = [...compose.matchAll(/\b([a-z]+\d?):(?:3000|5432|6379)\b/g)].map(([, name]) => name);
    expect(new Set(hosts)).toEqual(new Set(["postgres", "redis", "server1", "server2"]));
    for (const host of hosts) expect(services).toContain(host);
    const used = [...block("services").matchAll(/volumes: \[(\w+):/g)].map(([, name]) => name);
    expect(volumes).toEqual(expect.arrayContaining(used));
    expect(used).toHaveLength(4);
  });
});
