import { describe, expect, it } from "vitest";
import { readYjsAddress } from "./readYjsAddress.ts";

const read = (address: string) => readYjsAddress(new URL(address, "http://localhost"));

describe("addresses of the y-websocket door", () => {
  it.each(["/yjs/board/aaaaaaaa", "/yjs/board%2Faaaaaaaa", "/yjs/board/aaaaaaaa?other=1"])("reads %s", (address) => {
    expect(read(address)).toEqual({ documentName: "board/aaaaaaaa", token: "" });
  });

  it("reads the token, with what is escaped in it", () => {
    expect(read("/yjs/board/aaaaaaaa/comments?token=a%2Bb%26c")).toEqual({
      documentName: "board/aaaaaaaa/comments",
      token: "a+b&c",
    });
  });

  it.each(["/yjs/", "/yjs/other", "/yjs/board/aaaaaaaa%00x", "/yjs/%E0%A4%A", "/yjs/board/../../collab/x"])(
    "gives %s a name on which nobody has rights, or leaves it to others",
    (address) => {
      expect(read(address)?.documentName ?? "").toBe("");
    },
  );

  it.each(["/collab", "/yjs", "/yjsx/board/aaaaaaaa", "/"])("leaves %s to others", (address) => {
    expect(read(address)).toBeUndefined();
  });
});
