import { pipeline, type Readable } from "node:stream";
import type { Request, Response } from "express";
import { contentDisposition } from "./contentDisposition.ts";

/** A file as an answer: its bytes, or a stream of them that is sent as fast as it is taken. */
export type FileAnswer = FileHeaders & ({ readonly bytes: Uint8Array } | { readonly stream: Readable });

interface FileHeaders {
  readonly mediaType: string;
  /** With a name it is saved, without it is shown. */
  readonly fileName?: string;
  /** What this content is known by; a browser that has it gets 304. */
  readonly etag?: string;
  /** What else is to be known of it. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file so that nothing in it can run, whatever it holds. */
export function sendFile(request: Request, response: Response, file: FileAnswer): void {
  const { mediaType, fileName, etag, headers = {} } = file;
  const isText = mediaType.startsWith("text/") || mediaType === "application/json";
  response.setHeader("Content-Type", isText ? `${mediaType}; charset=utf-8` : mediaType);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader(
    "Content-Security-Policy",
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:",
  );
  response.setHeader("Cache-Control", "private, no-cache");
  if (fileName !== undefined) response.setHeader("Content-Disposition", contentDisposition(fileName));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (etag !== undefined) {
    response.setHeader("ETag", etag);
    if (request.headers["if-none-match"] === etag) {
      response.status(304).end();
      return;
    }
  }
  response.status(200);
  // A stream that fails cuts the answer off, and the browser says that the file isn't whole.
  if ("stream" in file) pipeline(file.stream, response, () => {});
  else response.end(file.bytes);
}
