import {
  createOrigin,
  initialize,
  replaceContent,
  writeElements,
  type BoardContent,
  type BoardElement,
} from "@throughline/model";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { BoardSession } from "../session/BoardSession.ts";
import { ConnectionStore } from "../session/ConnectionStore.ts";
import { ValueStore } from "../session/ValueStore.ts";

/** Elements to be made equal to what is given; `undefined` ones go. */
export type ElementPatch = ReadonlyMap<string, BoardElement | undefined>;

const origin = createOrigin("restore");

/**
 * A state of a board's past as a session of its own: on a document of this page alone, read-only, with its own
 * selection and no connection, so that everything that shows a board can show it. Begins where the living board's
 * camera stands. What is done to it never reaches the living one.
 */
export class PastBoard {
  readonly session: BoardSession;
  readonly #stop: () => void;

  constructor(live: BoardSession) {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    this.session = new BoardSession({
      boardId: live.boardId,
      user: live.user,
      kind: live.kind,
      text: live.text,
      role: live.access.get().role,
      link: {
        doc,
        awareness,
        connection: new ConnectionStore(),
        canWrite: new ValueStore(false),
        reconnect() {},
        keepRole() {},
        hold: () => () => {},
        forgetUnsent: async () => {},
        destroy() {
          awareness.destroy();
          doc.destroy();
        },
      },
    });
    initialize(this.session.board, live.board.title, origin);
    this.session.camera.takeOver(live.camera);
    // A page that was opened on a moment learns only afterwards what this person is on the board.
    this.#stop = live.access.subscribe(() => this.session.setRole(live.access.get().role));
  }

  /** Shows a state. @throws OperationError when its elements don't have the shape of this version. */
  show(content: BoardContent): void {
    replaceContent(this.session.board, content, origin);
  }

  /** Changes single elements and the title; what is the same already isn't touched. */
  patch(elements: ElementPatch, title?: string): void {
    const { board } = this.session;
    const added: BoardElement[] = [];
    board.transact(origin, (writer) => {
      if (title !== undefined && title !== "") writer.setMeta("title", title);
      for (const [id, wanted] of elements) {
        const present = board.get(id);
        const type = wanted && board.schema.elements.get(wanted.type);
        if (present && present.type !== wanted?.type) writer.remove(id);
        if (!wanted || !type) continue;
        if (present?.type !== wanted.type) {
          added.push(wanted);
          continue;
        }
        for (const key of Object.keys(type.values)) {
          if (JSON.stringify(present[key]) !== JSON.stringify(wanted[key])) writer.set(id, key, wanted[key]);
        }
        for (const key of Object.keys(type.texts)) {
          const text = wanted[key];
          if (present[key] !== text) writer.setText(id, key, typeof text === "string" ? text : "");
        }
      }
      writeElements(board, added, origin);
    });
  }

  destroy(): void {
    this.#stop();
    this.session.destroy();
  }
}
