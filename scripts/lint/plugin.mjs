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

export default { meta: { name: "throughline" }, rules: { boundaries } };
