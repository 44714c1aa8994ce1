import { afterEach, expect, it, vi } from "vitest";
import { buildStorage } from "../testing/buildStorage.ts";
import { storageOfBrowser } from "./browserStorage.ts";

afterEach(() => void vi.unstubAllGlobals());

function refuse(): never {
  throw new DOMException("Access is denied for this document.", "SecurityError");
}

it("keeps what the browser keeps", () => {
  vi.stubGlobal("localStorage", buildStorage());
  storageOfBrowser()?.setItem("name", "Ana");
  expect([storageOfBrowser()?.getItem("name"), storageOfBrowser()?.length]).toEqual(["Ana", 1]);
  expect(storageOfBrowser()?.key(0)).toBe("name");
  storageOfBrowser()?.removeItem("name");
  expect(storageOfBrowser()?.getItem("name")).toBeNull();
});

it("isn't there where asking for it throws, as with all of a site's data blocked", () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: refuse });
  expect(storageOfBrowser()).toBeUndefined();
  if (own) Object.defineProperty(globalThis, "localStorage", own);
  else Reflect.deleteProperty(globalThis, "localStorage");
});

it("never throws, full or refused", () => {
  vi.stubGlobal("localStorage", {
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
    key: refuse,
    get length() {
      return refuse();
    },
  });
  const storage = storageOfBrowser();
  storage?.setItem("name", "Ana");
  storage?.removeItem("name");
  expect([storage?.getItem("name"), storage?.key(0), storage?.length]).toEqual([null, null, 0]);
});
