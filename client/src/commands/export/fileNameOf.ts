import { say } from "./words/say.ts";

/** A name for a board's file that every system takes: no signs that are special somewhere, not too long, never empty. */
export function fileNameOf(title: string, extension: string): string {
  const base = title
    // oxlint-disable-next-line no-control-regex -- control characters are what has to go
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const short = Array.from(base).slice(0, 80).join("").trim();
  return `${short === "" ? say.board : short}.${extension}`;
}
