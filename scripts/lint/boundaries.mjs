// Which part of the project may import what. The table is the architecture; plugin.mjs makes oxlint enforce it.
import { posix } from "node:path";

const SCREEN = ["react", "react-dom", "react-konva", "konva", "@mantine", "@tanstack", "lucide-react"];
const SERVING = ["express", "kysely", "pg", "pino", "crossws", "@hocuspocus/server", "@napi-rs/canvas"];
const CANVAS = ["konva", "react-konva"];
const STORES = ["server/src/store/sqlite/", "server/src/store/postgres/"];
/** Folders of packages/kinds/src that are not a kind. */
const NOT_A_KIND = ["contract", "drawing", "pasting", "placing", "table", "testing"];

/**
 * The rooms of a part, from what is nearest to people down: each may import those that stand after it. What composes the
 * server stands beside them all.
 */
export const ROOMS = {
  client: "app pages board panels commands history outline canvas tools session ui addresses api storage".split(" "),
  server: [
    ..."http pages commands backup cluster lifecycle auth policies documents exports boards board-work history collab".split(
      " ",
    ),
    ..."metrics content config store threads machine".split(" "),
  ],
};

/**
 * Per part: the workspace packages it may import (`testsUse`: its tests as well), and either the only outside packages allowed (`outside`) or those
 * that are refused (`refuses`; "node:" stands for Node's own modules), with the reason that the message gives.
 */
const PARTS = {
  "packages/analysis": { uses: [], outside: [], why: "it is plain numbers in, plain numbers out" },
  "packages/scene": { uses: [], outside: [], why: "it is pure geometry; painters get their target handed in" },
  "packages/words": { uses: [], refuses: [...SCREEN, ...SERVING], why: "it speaks in browser and server alike" },
  "packages/guard": { uses: [], outside: ["yjs", "lib0"], why: "it judges updates, whatever they are of" },
  "packages/model": {
    uses: ["guard"],
    refuses: [...SCREEN, ...SERVING, "node:"],
    why: "it runs in browser and server alike",
  },
  "packages/api": { uses: [], refuses: [...SCREEN, ...SERVING, "node:"], why: "it runs in browser and server alike" },
  "packages/kinds": {
    uses: ["model", "scene", "words"],
    testsUse: ["guard"],
    refuses: [...SCREEN, ...SERVING, "node:"],
    why: "a kind is data and pure functions, for browser and server alike",
  },
  client: {
    uses: ["kinds", "model", "scene", "api", "words"],
    testsUse: ["server/testing"],
    refuses: [...SERVING, "node:"],
    why: "it runs in the browser; ask the server over the API",
  },
  server: {
    uses: ["kinds", "analysis", "api", "guard", "model", "scene", "words"],
    refuses: SCREEN,
    why: "it has no screen; draw through packages/scene",
  },
  e2e: { uses: ["api", "kinds", "model", "scene", "server", "words"], refuses: [], why: "" },
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
  return /\.(test|contract)\.(ts|tsx|mjs)$/.test(path) || path.includes("/src/testing/");
}

function relativeProblem(importer, part, target) {
  if (partOf(target) !== part && partOf(target) !== undefined) {
    return `This path leaves ${part}: import "@throughline/…" by its package name and use what it exports.`;
  }
  if (part === "packages/kinds") return kindProblem(importer, target);
  const store = part === "server" ? storeProblem(importer, target) : undefined;
  return store ?? roomProblem(importer, part, target);
}

function roomProblem(importer, part, target) {
  const rooms = ROOMS[part];
  const [from, to] = [roomOf(importer, part), roomOf(target, part)];
  if (!rooms || isTest(importer) || from === undefined || to === undefined || from === to) return undefined;
  const unknown = [from, to].find((room) => !rooms.includes(room));
  if (unknown) return `${part}/src/${unknown} stands nowhere in ROOMS of scripts/lint/boundaries.mjs: say where.`;
  if (rooms.indexOf(from) < rooms.indexOf(to)) return undefined;
  return `${part}/src/${from} must not know ${part}/src/${to}, which stands above it: move what both need to ${from} or below.`;
}

function roomOf(path, part) {
  return path.startsWith(`${part}/src/`) ? /^([^/]+)\//.exec(path.slice(part.length + 5))?.[1] : undefined;
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
  if (isTest(importer) && PARTS[part].testsUse?.includes(subpath ? `${name}/${subpath}` : name)) return undefined;
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
  if (refused) return `${part} must not import "${specifier}": ${why}.`;
  const isWaitedFor = part.startsWith("packages/") || part === "client";
  return specifier === "zod" && isWaitedFor
    ? 'Browsers wait for it: import "zod/mini", less than half of it.'
    : undefined;
}

function isConfig(path) {
  return /^[^/]+\/[^/]+\.config\.ts$/.test(path);
}

function matches(specifier, names) {
  return names.some((name) => specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`));
}
