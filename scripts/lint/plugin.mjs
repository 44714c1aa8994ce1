// The project's own lint rules, for oxlint's `jsPlugins`.
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { boundaryProblem } from "./boundaries.mjs";

const rootOf = new Map();

/** The folder above a file that holds the workspace's list of packages. */
function findRoot(folder) {
  if (!rootOf.has(folder)) {
    const here = existsSync(join(folder, "pnpm-workspace.yaml")) || dirname(folder) === folder;
    rootOf.set(folder, here ? folder : findRoot(dirname(folder)));
  }
  return rootOf.get(folder);
}

const boundaries = {
  meta: { type: "problem", docs: { description: "Imports run one way through the project; see boundaries.mjs." } },
  create(context) {
    const file = context.filename;
    const importer = relative(findRoot(dirname(file)), file)
      .split(sep)
      .join("/");
    const check = ({ source }) => {
      if (typeof source?.value !== "string") return;
      const message = boundaryProblem(importer, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const STORES = new Set(["localStorage", "sessionStorage", "indexedDB", "cookieStore"]);

const guardedStorage = {
  meta: { type: "problem", docs: { description: "What a browser keeps is used in client/src/storage alone." } },
  create(context) {
    const report = (node, what) =>
      context.report({
        node,
        message: `Touching ${what} throws where a site's data is blocked: use what client/src/storage offers.`,
      });
    return {
      Identifier: (node) => void (STORES.has(node.name) && report(node, node.name)),
      MemberExpression: ({ object, property }) =>
        void (object.name === "document" && property.name === "cookie" && report(property, "document.cookie")),
      ImportDeclaration: ({ source }) => void (source.value === "y-indexeddb" && report(source, source.value)),
    };
  },
};

const serverClock = {
  meta: { type: "problem", docs: { description: "What is dated or ends counts by the server's clock." } },
  create(context) {
    const report = (node) =>
      context.report({
        node,
        message:
          "A device's clock may be wrong: use serverNow() for what is dated or ends, performance.now() for how long something takes.",
      });
    return {
      MemberExpression: (node) => void (node.object.name === "Date" && node.property.name === "now" && report(node)),
      NewExpression: (node) => void (node.callee.name === "Date" && node.arguments.length === 0 && report(node)),
    };
  },
};

const rules = { boundaries, "guarded-storage": guardedStorage, "server-clock": serverClock };

export default { meta: { name: "throughline" }, rules };
