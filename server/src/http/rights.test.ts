import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardRights, boardRoles, type ApiClient, type BoardAction, type BoardRole } from "@throughline/api";
import { createId, createSecretToken, hashSecretToken } from "../machine/secretToken.ts";
import { addNote, notesOf } from "../testing/boardNotes.ts";
import { letTimePass, startProductServer, type ProductServer, type TestBrowser } from "../testing/index.ts";

let server: ProductServer;
let owner: TestBrowser;

beforeAll(async () => {
  server = await startProductServer();
  owner = await server.owner();
});
afterAll(() => server.stop());

type Attempt = (api: ApiClient, id: string) => Promise<unknown>;

/** What asks for each right over HTTP; a right that is missing here doesn't compile. */
const attempts: Record<BoardAction, readonly Attempt[]> = {
  "board.view": [
    (api, id) => api.getBoard({ params: { id } }),
    (api, id) => api.getElements({ params: { id } }),
    (api, id) => api.getOwners({ params: { id }, query: { elements: "aaaaaaaa" } }),
    (api, id) => api.listRevisions({ params: { id } }),
    (api, id) => api.listHistory({ params: { id } }),
    (api, id) => api.compareHistory({ params: { id } }),
    (api, id) => api.replayHistory({ params: { id } }),
    async (api, id) => api.getMoment({ params: { id, moment: await firstMoment(id) } }),
    (api, id) => api.getThumbnail({ params: { id } }),
  ],
  "board.export": [(api, id) => api.exportBoard({ params: { id }, query: { format: "json" } })],
  "board.edit": [
    (api, id) => api.updateBoard({ params: { id }, body: { title: "x" } }),
    (api, id) =>
      api.runOperations({ params: { id }, body: { operations: [{ name: "addActivity", args: { title: "x" } }] } }),
  ],
  "board.saveRevision": [(api, id) => api.saveRevision({ params: { id }, body: { name: "x" } })],
  "board.restoreRevision": [
    async (api, id) => {
      const { revisions } = await owner.api.listRevisions({ params: { id } });
      const revision = revisions[0]?.id ?? (await owner.api.saveRevision({ params: { id }, body: { name: "x" } })).id;
      return api.restoreRevision({ params: { id, revision } });
    },
    async (api, id) => api.restoreMoment({ params: { id, moment: await firstMoment(id) } }),
  ],
  "board.share": [
    (api, id) => api.listLinks({ params: { id } }),
    (api, id) => api.createLink({ params: { id }, body: { role: "viewer" } }),
  ],
  "board.bin": [(api, id) => api.deleteBoard({ params: { id } })],
  "board.purge": [
    async (api, id) => {
      const refused = await api
        .deleteBoard({ params: { id }, query: { forever: "true" } })
        .catch((error: unknown) => error);
      // It isn't in the bin: who may, is told so.
      if (!(refused instanceof Error && "code" in refused && refused.code === "conflict")) throw refused;
    },
  ],
  // A story map has nothing to sort; sorting.test has.
  "board.sort": [],
  // These have no route yet; the sockets below ask for them.
  "board.comment": [],
  "board.facilitate": [],
};

/** The id of the newest moment of a board's history. */
async function firstMoment(id: string): Promise<string> {
  await letTimePass(server.store, id);
  const { entries } = await owner.api.listHistory({ params: { id } });
  return entries.find((entry) => entry.type === "moment")?.id ?? "there is none";
}

/** A guest with any role at all, as only later versions can give by link. */
async function guestAs(id: string, role: BoardRole): Promise<TestBrowser> {
  const token = createSecretToken();
  await server.store.links.create({
    id: createId(),
    boardId: id,
    tokenHash: hashSecretToken(token),
    role,
    createdAt: Date.now(),
    createdBy: "a-test-1",
    expiresAt: null,
    revokedAt: null,
  });
  const browser = server.visitor();
  await browser.api.join({ params: { token }, body: { name: `a ${role}` } });
  return browser;
}

async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

const actions = Object.keys(attempts) as BoardAction[];
const cells = boardRoles.flatMap((role) => actions.map((action) => [role, action] as const));

describe("rights over HTTP, for every role and right of the table", () => {
  it.each(cells)("%s: %s", async (role, action) => {
    for (const attempt of attempts[action]) {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
      const isAllowed = (boardRights[action].roles as readonly string[]).includes(role);
      expect(await outcome(attempt((await guestAs(id, role)).api, id))).toBe(isAllowed ? "done" : "not-allowed");
    }
  });

  it.each(actions)("nobody and strangers: %s", async (action) => {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
    const { id: elsewhere } = await owner.api.createBoard({ body: { kind: "story-map" } });
    const stranger = await guestAs(elsewhere, "owner");
    for (const attempt of attempts[action]) {
      expect(await outcome(attempt(server.visitor().api, id))).toBe("not-signed-in");
      expect(await outcome(attempt(stranger.api, id))).toBe("not-found");
    }
  });
});

describe("rights over the socket, for every role and document", () => {
  const documents = [
    ["", "board.edit"],
    ["/comments", "board.comment"],
    ["/control", "board.facilitate"],
  ] as const;
  const socketCells = boardRoles.flatMap((role) => documents.map(([path, action]) => [role, path, action] as const));

  it.each(socketCells)("%s writes into board/<id>%s by %s", async (role, path, action) => {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
    const { token } = await (await guestAs(id, role)).api.createCollabToken();
    const writer = await server.connect(`board/${id}${path}`, token).synced();
    const isAllowed = (boardRights[action].roles as readonly string[]).includes(role);
    expect(writer.provider.authorizedScope).toBe(isAllowed ? "read-write" : "readonly");
    const answered = new Promise((resolve) => {
      writer.provider.on("message", resolve);
      writer.provider.on("close", resolve);
    });
    addNote(writer.doc, "wrote");
    // The server says of every update whether it took it, and leaves whoever sent one that it refuses.
    await answered;
    const { token: ownerToken } = await owner.api.createCollabToken();
    const witness = await server.connect(`board/${id}${path}`, ownerToken).synced();
    // What stands on a board isn't written elsewhere, whoever may write there.
    expect(notesOf(witness.doc).includes("wrote")).toBe(isAllowed && path === "");
    if (!isAllowed)
      expect(await server.store.updates.load(`board/${id}${path}`).then(({ rows }) => rows.length)).toBeLessThanOrEqual(
        1,
      );
  });
});
