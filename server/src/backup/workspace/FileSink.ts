import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { BackupError } from "../format/BackupError.ts";
import { SinkError } from "./SinkError.ts";

/** Where exported files go, one after the other. */
export interface FileSink {
  /** Adds a file; resolves when the next may come. Names use "/". Throws a SinkError when no more can be written. */
  add(name: string, text: string): Promise<void>;
  /** Resolves when everything is written. Throws a SinkError when it can't be. */
  finish(): Promise<void>;
  /** Takes away what was written so far, where that can be done. */
  abort(): Promise<void>;
}

/** A folder, made when it is missing. Throws a BackupError when there is something in it, or it can't be written. */
export async function openFolderSink(folder: string): Promise<FileSink> {
  const inWords = (error: unknown) => {
    throw new SinkError(folder, error);
  };
  await mkdir(folder, { recursive: true }).catch(inWords);
  if ((await readdir(folder).catch(inWords)).length > 0) throw new BackupError(`The folder ${folder} is not empty`);
  return {
    async add(name, text) {
      const file = join(folder, ...name.split("/"));
      await mkdir(dirname(file), { recursive: true }).catch(inWords);
      await writeFile(file, text, { flag: "wx" }).catch(inWords);
    },
    finish: async () => {},
    abort: async () => {},
  };
}

/** A zip in a file. Throws a BackupError when there is one of this name. */
export function openZipFileSink(file: string): FileSink {
  if (existsSync(file)) throw new BackupError(`There is already a file ${file}; choose another name`);
  const sink = openZipSink(createWriteStream(file, { flags: "wx", flush: true }), file);
  return {
    ...sink,
    async abort() {
      await sink.abort();
      // Where it couldn't be made it can't be removed either, and what led here says more.
      await rm(file, { force: true }).catch(() => {});
    },
  };
}

/**
 * A zip as a stream; `place` says in errors where it goes. Only the file that is being written is in memory, however
 * slowly the reader takes it.
 */
export function openZipSink(output: Writable, place: string): FileSink {
  const zip = new ZipFile();
  const writing = pipeline(zip.outputStream, output).catch((error: unknown) => {
    throw new SinkError(place, error);
  });
  // Rejections are reported by whoever waits for `add` or `finish`.
  writing.catch(() => {});
  const failed = writing.then(() => new Promise<never>(() => {}));
  return {
    add(name, text) {
      const taken = new Promise<void>((resolve) => {
        zip.addReadStreamLazy(name, { mode: 0o100_644 }, (give) => {
          const content = Readable.from([Buffer.from(text)], { objectMode: false });
          content.once("end", resolve);
          give(null, content);
        });
      });
      return Promise.race([taken, failed]);
    },
    finish() {
      zip.end();
      return writing;
    },
    async abort() {
      output.destroy();
      await writing.catch(() => {});
    },
  };
}
