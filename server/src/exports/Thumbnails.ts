import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { language } from "@throughline/words";
import type { Board } from "../store/BoardStore.ts";
import type { Logger } from "pino";
import type { RenderJob } from "./RenderJob.ts";

/** Raised when boards are drawn in another way, so that no old picture is shown. */
const drawingVersion = 3;

type Theme = RenderJob["theme"];

/**
 * Small pictures of boards, kept as files in the data directory and drawn again only after a board changed: a picture's
 * name holds the time of the change it shows, and the language in which a board says what people didn't.
 */
export class Thumbnails {
  readonly #directory: string;
  readonly #draw: (board: Board, theme: Theme) => Promise<Uint8Array>;
  readonly #logger: Logger;
  readonly #drawing = new Map<string, Promise<Uint8Array>>();

  constructor(directory: string, draw: (board: Board, theme: Theme) => Promise<Uint8Array>, logger: Logger) {
    this.#directory = directory;
    this.#draw = draw;
    this.#logger = logger;
  }

  /** What a board's picture is known by as long as the board doesn't change. */
  etagOf(board: Board, theme: Theme): string {
    return `"${this.#stamp(board, theme)}"`;
  }

  /** A board's picture; many who ask at once wait for one drawing. */
  get(board: Board, theme: Theme): Promise<Uint8Array> {
    const name = `${board.id}-${this.#stamp(board, theme)}.png`;
    const known = this.#drawing.get(name) ?? this.#load(name, board, theme).finally(() => this.#drawing.delete(name));
    this.#drawing.set(name, known);
    return known;
  }

  /** Removes all pictures of a board. */
  async forget(boardId: string): Promise<void> {
    await this.#remove((name) => name.startsWith(`${boardId}-`));
  }

  #stamp(board: Board, theme: Theme): string {
    return `${theme}-${language()}-${drawingVersion}-${board.updatedAt}`;
  }

  async #load(name: string, board: Board, theme: Theme): Promise<Uint8Array> {
    const kept = await readFile(join(this.#directory, name)).catch(() => undefined);
    if (kept !== undefined) return kept;
    const tongue = language();
    const bytes = await this.#draw(board, theme);
    try {
      await this.#keep(name, bytes);
      await this.#remove((other) => other.startsWith(`${board.id}-${theme}-${tongue}-`) && other !== name);
    } catch (error) {
      // A full disk must not hide the pictures.
      this.#logger.warn({ board: board.id, err: error }, "thumbnail not kept");
    }
    return bytes;
  }

  async #keep(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const path = join(this.#directory, name);
    await writeFile(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
  }

  async #remove(isMeant: (name: string) => boolean): Promise<void> {
    const names = await readdir(this.#directory).catch(() => []);
    await Promise.all(names.filter(isMeant).map((name) => rm(join(this.#directory, name), { force: true })));
  }
}
