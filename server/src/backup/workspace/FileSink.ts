import { createWriteStream, existsSync, readdirSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { BackupError } from "../format/BackupError.ts";

/** Where exported files go, one after the other. */
export interface FileSink {
  /** Adds a file; resolves when the next may come. Names use "/". */
  add(name: string, text: string): Promise<void>;
  /** Resolves when everything is written. */
  finish(): Promise<void>;
  /** Takes away what was written so far, where that can be done. */
  abort(): Promise<void>;
}

/** A folder, made when it is missing. Throws a BackupError when there is something in it. */
export async function openFolderSink(folder: string): Promise<FileSink> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupError(`The folder ${folder} is not empty`);
  await mkdir(folder, { recursive: true });
  return {
    async add(name, text) {
      const file = join(folder, ...name.split("/"));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: "wx" });
    },
    finish: async () => {},
    abort: async () => {},
  };
}

/** A zip in a file. Throws a BackupError when there is one of this name. */
export function openZipFileSink(file: string): FileSink {
  if (existsSync(file)) throw new BackupError(`There is already a file ${file}; choose another name`);
  const sink = openZipSink(createWriteStream(file, { flags: "wx", flush: true }));
  return {
    ...sink,
    async abort() {
      await sink.abort();
      await rm(file, { force: true });
    },
  };
}

/** A zip as a stream. Only the file that is being written is in memory, however slowly the reader takes it. */
export function openZipSink(output: Writable): FileSink {
  const zip = new ZipFile();
  const writing = pipeline(zip.outputStream, output);
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
