import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import { encodeAddress, encodeToken, readFrame, wrapMessage } from "./yjsFrames.ts";

const address = encodeAddress("board/aaaaaaaa");

function frame(type: number, ...content: (number | string)[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, address);
    encoding.writeVarUint(encoder, type);
    for (const part of content) {
      if (typeof part === "number") encoding.writeVarUint(encoder, part);
      else encoding.writeVarString(encoder, part);
    }
  });
}

describe("frames of the y-websocket door", () => {
  it("passes content and presence on as they are, without the address", () => {
    expect(readFrame(frame(0, 2, "update"))).toMatchObject({ to: "client", type: 0 });
    const passed = readFrame(frame(1, "states"));
    expect(passed.to === "client" && wrapMessage(address, passed.message)).toEqual(frame(1, "states"));
  });

  it("shows an answer to a sync as a sync, and leaves the frame, which others get too, as it was", () => {
    const shared = frame(4, 1, "state");
    const read = readFrame(shared);
    expect(read.to === "client" && wrapMessage(address, read.message)).toEqual(frame(0, 1, "state"));
    expect(shared).toEqual(frame(4, 1, "state"));
  });

  it("ends with the reason of a refusal and of a closing", () => {
    expect(readFrame(frame(2, 1, "no-access"))).toEqual({ to: "end", reason: "no-access" });
    expect(readFrame(frame(7, "board-deleted"))).toEqual({ to: "end", reason: "board-deleted" });
  });

  it.each([
    ["that it is let in", frame(2, 2, "readonly")],
    ["a question for its token", frame(2, 0)],
    ["an acknowledgement", frame(8, 1)],
    ["a stateless message", frame(5, "hello")],
  ])("has no word for %s", (_what, message) => {
    expect(readFrame(message)).toEqual({ to: "nobody" });
  });

  it("signs in as Hocuspocus' own clients do", () => {
    expect(encodeToken(address, "secret")).toEqual(frame(2, 0, "secret"));
  });
});
