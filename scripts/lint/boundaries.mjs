// Which part of the project may import what. The table is the architecture; plugin.mjs makes oxlint enforce it.
import { posix } from "node:path";

const SCREEN = ["react", "react-dom", "react-konva", "konva", "@mantine", "@tanstack", "lucide-react"];
const SERVING = ["express", "kysely", "pg", "pino", "crossws", "@hocuspocus/server", "@napi-rs/canvas"];
const CANVAS = ["konva", "react-konva"];
const STORES = ["server/src/store/sqlite/", "server/src/store/postgres/"];
/** Folders of packages/kinds/src that are not a kind. */
const NOT_A_KIND = ["contract", "drawing", "pasting", "placing", "table", "testing"];

/** The rooms of the client, from what is nearest to the visitor down: each may import those that stand after it. */
const CLIENT_ROOMS = [
  "app",
  "pages",
  "board",
  "panels",
  "commands",
  "history",
  "outline",
  "canvas",
  "tools",
  "session",
  "ui",
  "api",
  "storage",
];

/**
 * Per part: the workspace packages it may import (`testsUse`: its tests as well), and either the only outside packages allowed (`outside`) or those
 * that are refused (`refuses`; "node:" stands for Node's own modules), with the reason that the message gives.
 */
const PARTS = {
  "packages/analysis": { uses: [], outside: [], why: "it is plain numbers in, plain numbers out" },
  "packages/scene": { uses: [], outside: [], why: "it is pure geometry; painters get their target handed in" },
  "packages/model": { uses: [], refuses: [...SCREEN, ...SERVING, "node:"], why: "it runs in browser and server alike" },
  "packages/api": { uses: [], refuses: [...SCREEN, ...SERVING, "node:"], why: "it runs in browser and server alike" },
  "packages/kinds": {
    uses: ["model", "scene"],
    refuses: [...SCREEN, ...SERVING, "node:"],
    why: "a kind is data and pure functions, for browser and server alike",
  },
  client: {
    uses: ["kinds", "model", "scene", "api"],
    testsUse: ["server/testing"],
    refuses: [...SERVING, "node:"],
    why: "it runs in the browser; ask the server over the API",
  },
  server: {
    uses: ["kinds", "analysis", "api", "model", "scene"],
    refuses: SCREEN,
    why: "it has no screen; draw through packages/scene",
  },
  e2e: { uses: ["api", "kinds", "model", "scene", "server"], refuses: [], why: "" },
  scripts: { uses: [], refuses: [], why: "" },
};

/**
 * What is wrong with `importer` (a path from the repository's root, with "/") importing `specifier`: a sentence that
 * says what to do instead, or undefined when it is fine. Tests may use any outside package.
 */
export function boundaryProblem(importer, specifier) {
  const part = partOf(importer);
  if (!part) return undefined;
  if (specifier.startsWith(".")) return relativeProblem(importer, part, posix.join(posix.dirname(importer), specifier));
  if (specifier.startsWith("@throughline/")) return workspaceProblem(importer, part, specifier);
  return outsideProblem(importer, part, specifier);
}

function partOf(path) {
  return Object.keys(PARTS).find((part) => path.startsWith(`${part}/`));
}

function isTest(path) {
  return /\.test\.(ts|tsx|mjs)$/.test(path) || path.includes("/src/testing/");
}

function relativeProblem(importer, part, target) {
  if (partOf(target) !== part && partOf(target) !== undefined) {
    return `This path leaves ${part}: import "@throughline/…" by its package name and use what it exports.`;
  }
  if (part === "packages/kinds") return kindProblem(importer, target);
  if (part === "server") return storeProblem(importer, target);
  if (part === "client") return roomProblem(importer, target);
  return undefined;
}

function roomProblem(importer, target) {
  const [from, to] = [roomOf(importer), roomOf(target)];
  if (isTest(importer) || from === undefined || to === undefined || from === to) return undefined;
  const [above, below] = [CLIENT_ROOMS.indexOf(from), CLIENT_ROOMS.indexOf(to)];
  if (above < 0 || below < 0) return `client/src/${above < 0 ? from : to} stands nowhere in CLIENT_ROOMS: say where.`;
  if (above < below) return undefined;
  return `client/src/${from} must not know client/src/${to}, which stands above it: move what both need to ${from} or below.`;
}

function roomOf(path) {
  return /^client\/src\/([^/]+)\//.exec(path)?.[1];
}

function kindProblem(importer, target) {
  const from = kindOf(importer);
  const to = kindOf(target);
  if (!from || !to || from === to) return undefined;
  return `The kind "${from}" must not know the kind "${to}": move what both need to a room beside the kinds, as packages/kinds/src/placing.`;
}

function kindOf(path) {
  const folder = /^packages\/kinds\/src\/([^/]+)\//.exec(path)?.[1];
  return NOT_A_KIND.includes(folder) ? undefined : folder;
}

function storeProblem(importer, target) {
  const store = STORES.find((folder) => target.startsWith(folder));
  const composes = /^server\/src\/(main|compose[^/]*)\.ts$/.test(importer);
  if (!store || composes || isTest(importer) || importer.startsWith(store)) return undefined;
  return "Only server/src/main.ts (and compose*.ts beside it) picks a database: take the store's interface as a parameter.";
}

function workspaceProblem(importer, part, specifier) {
  const [, name, subpath] = specifier.split("/");
  if (subpath === "src") {
    return `Import "@throughline/${name}" itself: what others need is exported from its index.ts.`;
  }
  // A package may call itself by its name, as its tests do with "…/testing".
  if (part.endsWith(`/${name}`) || PARTS[part].uses.includes(name)) return undefined;
  if (isTest(importer) && PARTS[part].testsUse?.includes(`${name}/${subpath}`)) return undefined;
  const allowed = PARTS[part].uses.map((used) => `@throughline/${used}`).join(", ") || "no package of the workspace";
  return `${part} must not import @throughline/${name} (it may import ${allowed}): move the code, or pass it in.`;
}

function outsideProblem(importer, part, specifier) {
  if (part === "client" && matches(specifier, CANVAS) && !importer.startsWith("client/src/canvas/")) {
    return "Konva stays in client/src/canvas: put the drawing there, and use its components here.";
  }
  if (isTest(importer) || isConfig(importer)) return undefined;
  const { outside, refuses, why } = PARTS[part];
  const refused = outside ? !matches(specifier, outside) : matches(specifier, refuses);
  return refused ? `${part} must not import "${specifier}": ${why}.` : undefined;
}

function isConfig(path) {
  return /^[^/]+\/[^/]+\.config\.ts$/.test(path);
}

function matches(specifier, names) {
  return names.some((name) => specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`));
}
