import { lstatSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { BackupError } from "../format/BackupError.ts";

/** Largest file, largest sum and largest number of files that an import reads; far above any real workspace. */
const limits = { fileBytes: 128 * 1024 * 1024, totalBytes: 8 * 1024 * 1024 * 1024, files: 500_000 } as const;

/** Files to import, by their names. Nothing is ever written under these names. */
export interface FileSource {
  /** A file's text. Throws a BackupError when there is none, or it is too large or damaged. */
  read(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens a folder or a zip, whichever it is. Throws a BackupError when it is neither, or a dangerous zip. */
export async function openFileSource(path: string): Promise<FileSource> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new BackupError(`There is no folder or file ${path}`);
  return found.isDirectory() ? openFolder(path) : openZip(path);
}

function openFolder(folder: string): FileSource {
  let total = 0;
  return {
    async read(name) {
      const parts = name.split("/");
      if (parts.some((part) => part === "" || part === "." || part === ".." || /[\\\0:]/.test(part)))
        throw unsafe(name);
      // No step of the way may be a link, or the folder could name any file of this machine.
      for (let depth = 1; depth <= parts.length; depth++) {
        const found = lstatSync(join(folder, ...parts.slice(0, depth)), { throwIfNoEntry: false });
        if (found === undefined) throw missing(name);
        if (found.isSymbolicLink()) throw unsafe(name);
        if (depth < parts.length) continue;
        if (!found.isFile()) throw missing(name);
        total += found.size;
        if (found.size > limits.fileBytes || total > limits.totalBytes) throw tooLarge(name);
      }
      return (await readFile(join(folder, ...parts))).toString("utf8");
    },
    close: async () => {},
  };
}

async function openZip(path: string): Promise<FileSource> {
  let zip: ZipFile | undefined;
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    // Names that lead out of the folder, and sizes that aren't true, are errors of the library's own.
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.fileBytes || total > limits.totalBytes) throw tooLarge(entry.fileName);
      if (entries.size >= limits.files) throw new BackupError("The zip holds more files than a workspace can have");
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip?.close();
    throw damaged(path, error);
  }
  const opened = zip;
  return {
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw missing(name);
      if (entry.isEncrypted()) throw new BackupError(`"${name}" is encrypted`);
      try {
        return (await buffer(await opened.openReadStreamPromise(entry))).toString("utf8");
      } catch (error) {
        throw damaged(name, error);
      }
    },
    close: async () => opened.close(),
  };
}

function damaged(what: string, error: unknown): BackupError {
  if (error instanceof BackupError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new BackupError(`${what} can't be read: ${reason}`, { cause: error });
}

function missing(name: string): BackupError {
  return new BackupError(`"${name}" is missing`);
}

function unsafe(name: string): BackupError {
  return new BackupError(`"${name}" leads out of the folder`);
}

function tooLarge(name: string): BackupError {
  return new BackupError(`"${name}" is larger than any board can be`);
}
