import { describe, expect, it } from "vitest";
import { boundaryProblem } from "./boundaries.mjs";

const refused = [
  ["packages/analysis/src/sort.ts", "yjs", "plain numbers"],
  ["packages/analysis/src/sort.ts", "node:fs", "plain numbers"],
  ["packages/analysis/src/sort.ts", "@throughline/model", "no package of the workspace"],
  ["packages/scene/src/rect.ts", "zod", "pure geometry"],
  ["packages/api/src/route.ts", "zod", "zod/mini"],
  ["client/src/app/main.tsx", "zod", "zod/mini"],
  ["packages/scene/src/sceneIndex.ts", "rbush", "pure geometry"],
  ["client/src/outline/RowMenu.tsx", "../board/BoardMenu.tsx", "move what both need to outline or below"],
  ["client/src/session/stores.ts", "../tools/SelectTool.ts", "client/src/tools, which stands above it"],
  ["server/src/store/SqlStore.ts", "../lifecycle/listen.ts", "server/src/lifecycle, which stands above it"],
  ["client/src/ui/Button.tsx", "../attic/old.ts", "client/src/attic stands nowhere"],
  ["packages/scene/src/rect.ts", "@throughline/model", "packages/scene must not import @throughline/model"],
  ["packages/model/src/board.ts", "react", "browser and server alike"],
  ["packages/model/src/board.ts", "kysely", "browser and server alike"],
  ["packages/model/src/board.ts", "node:crypto", "browser and server alike"],
  ["packages/model/src/board.test.ts", "@throughline/kinds", "must not import @throughline/kinds"],
  ["packages/api/src/can.ts", "express", "browser and server alike"],
  ["packages/api/src/can.ts", "@throughline/model", "must not import @throughline/model"],
  ["packages/kinds/src/journey-map/scene.ts", "react-konva", "pure functions"],
  [
    "packages/kinds/src/journey-map/scene.ts",
    "@throughline/api",
    "it may import @throughline/model, @throughline/scene",
  ],
  ["packages/kinds/src/journey-map/scene.ts", "@throughline/model/src/board.ts", "exported from its index.ts"],
  ["packages/kinds/src/journey-map/scene.ts", "../story-map/layout.ts", 'must not know the kind "story-map"'],
  ["packages/kinds/src/journey-map/elements/stage.ts", "../../card-sort/elements/card.ts", 'the kind "card-sort"'],
  ["packages/kinds/src/card-sort/index.ts", "../../../model/src/board.ts", "by its package name"],
  ["client/src/boards/BoardsPage.tsx", "konva", "client/src/canvas"],
  ["client/src/session/BoardConnection.ts", "@throughline/server/testing", "must not import"],
  ["client/src/boards/BoardsPage.tsx", "react-konva", "client/src/canvas"],
  ["client/src/session/provider.ts", "@throughline/server/testing", "must not import @throughline/server"],
  ["client/src/session/provider.ts", "node:path", "runs in the browser"],
  ["client/src/session/provider.ts", "@hocuspocus/server", "runs in the browser"],
  ["server/src/http/boards.ts", "../store/sqlite/openSqlite.ts", "store's interface as a parameter"],
  ["server/src/store/contract.ts", "./postgres/openPostgres.ts", "store's interface as a parameter"],
  ["server/src/store/sqlite/openSqlite.ts", "../postgres/migrate.ts", "store's interface as a parameter"],
  ["server/src/exports/png.ts", "konva", "draw through packages/scene"],
  ["e2e/specs/journey.spec.ts", "../../server/src/main.ts", "by its package name"],
  ["e2e/specs/journey.spec.ts", "@throughline/kinds/src/index.ts", "exported from its index.ts"],
];

const allowed = [
  ["packages/analysis/src/sort.ts", "./fraction.ts"],
  ["packages/analysis/src/sort.test.ts", "fast-check"],
  ["client/src/board/TopBar.tsx", "../panels/SidePanels.tsx"],
  ["client/src/outline/Outline.tsx", "../ui/MenuEntries.tsx"],
  ["client/src/session/stores.test.ts", "../tools/SelectTool.ts"],
  ["server/src/store/SqlStore.ts", "../machine/storageFailure.ts"],
  ["server/src/cluster/Bus.contract.ts", "../testing/waitFor.ts"],
  ["server/src/compose.ts", "./http/createApp.ts"],
  ["client/src/testing/buildSession.ts", "../session/BoardSession.ts"],
  ["packages/model/src/board.ts", "yjs"],
  ["packages/model/src/testing/peers.ts", "fast-check"],
  ["packages/kinds/src/journey-map/scene.ts", "@throughline/scene"],
  ["packages/kinds/src/journey-map/elements/stage.ts", "../layout.ts"],
  ["packages/kinds/src/journey-map/elements/stage.ts", "../../field.ts"],
  ["packages/kinds/src/journey-map/journey.test.ts", "../testing/conformance.ts"],
  ["packages/kinds/src/journey-map/journey.test.ts", "@throughline/kinds/testing"],
  ["packages/kinds/src/index.ts", "./story-map/index.ts"],
  ["client/src/canvas/Stage.tsx", "konva"],
  ["client/src/session/BoardConnection.test.ts", "@throughline/server/testing"],
  ["client/src/boards/BoardsPage.tsx", "@mantine/core"],
  ["client/vite.config.ts", "node:path"],
  ["server/src/main.ts", "./store/sqlite/openSqlite.ts"],
  ["server/src/composeStore.ts", "./store/postgres/openPostgres.ts"],
  ["server/src/store/sqlite/openSqlite.ts", "./worker.ts"],
  ["server/src/http/boards.test.ts", "../store/sqlite/openSqlite.ts"],
  ["server/src/http/boards.ts", "express"],
  ["e2e/specs/journey.spec.ts", "@throughline/server/testing"],
  ["vitest.config.ts", "vitest/config"],
];

describe("boundaryProblem", () => {
  it.each(refused)("refuses that %s imports %s", (importer, specifier, message) => {
    expect(boundaryProblem(importer, specifier)).toContain(message);
  });
  it.each(allowed)("lets %s import %s", (importer, specifier) => {
    expect(boundaryProblem(importer, specifier)).toBeUndefined();
  });
});
