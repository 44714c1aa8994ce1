import { kinds, type Kind } from "@throughline/kinds";
import { createOrigin, initialize } from "@throughline/model";
import { createTextLayout, plainMeasurer } from "@throughline/scene";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { BoardSession } from "../session/BoardSession.ts";
import { ConnectionStore } from "../session/ConnectionStore.ts";
import { ValueStore } from "../session/ValueStore.ts";

/** What a test's session begins with. */
export interface SessionOptions {
  readonly kind?: string;
  readonly role?: string;
  readonly canEdit?: boolean;
  /** Fill the board from one of the kind's templates; true by default. */
  readonly filled?: boolean;
}

function kindOf(id: string | undefined): Kind {
  const kind = id === undefined ? kinds[0] : kinds.find((candidate) => candidate.id === id);
  if (!kind) throw new Error(`There is no kind ${id}`);
  return kind;
}

/** A session as the page has it, over a document of its own and without a server. For tests. */
export function buildSession(options: SessionOptions = {}): BoardSession {
  const { role = "owner", canEdit = true, filled = true } = options;
  const kind = kindOf(options.kind);
  const doc = new Y.Doc();
  const session = new BoardSession({
    boardId: "aaaaaaaa",
    user: { id: "ana", name: "Ana", isGuest: false },
    kind,
    text: createTextLayout(plainMeasurer),
    role,
    link: {
      doc,
      awareness: new Awareness(doc),
      connection: new ConnectionStore(),
      canWrite: new ValueStore(canEdit),
      hold: () => () => {},
      reconnect() {},
      keepRole() {},
      forgetUnsent: async () => {},
      destroy() {},
    },
  });
  const origin = createOrigin("import");
  initialize(session.board, "A board", origin);
  const template = kind.templates.at(-1);
  if (filled && template) session.board.transact(origin, template.build);
  return session;
}
