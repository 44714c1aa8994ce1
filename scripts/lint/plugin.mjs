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

/** Fields of these types hold no words, or none whose direction could be another. */
const WORDLESS = new Set(["checkbox", "color", "file", "hidden", "number", "radio", "range"]);
/** What is called so was written by a person. */
const WRITTEN = new Set(["createdBy", "name", "text", "title", "updatedBy"]);

const attributeOf = (element, name) => element.attributes.find((each) => each.name?.name === name);

/** The element around a piece of JSX, past fragments. */
function elementAround(node) {
  let at = node.parent;
  while (at?.type === "JSXFragment" || at?.type === "JSXExpressionContainer") at = at.parent;
  return at?.type === "JSXElement" ? at.openingElement : undefined;
}

const writtenDirection = {
  meta: { type: "problem", docs: { description: "What people write stands in the direction of its own letters." } },
  create(context) {
    return {
      JSXOpeningElement(node) {
        if (node.name.name !== "input" && node.name.name !== "textarea") return;
        if (attributeOf(node, "dir") || WORDLESS.has(attributeOf(node, "type")?.value?.value)) return;
        context.report({ node, message: 'People may type from right to left here: say dir="auto".' });
      },
      JSXExpressionContainer(node) {
        const { type, object, property } = node.expression;
        const isWritten = type === "MemberExpression" && WRITTEN.has(property.name) && object.name !== "words";
        const around = isWritten ? elementAround(node) : undefined;
        if (around === undefined || around.name.name === "bdi" || attributeOf(around, "dir")) return;
        context.report({
          node,
          message: 'A person wrote this, maybe from right to left: say dir="auto", or <bdi> around it in a sentence.',
        });
      },
    };
  },
};

/** What documents are called by what they are; packages/api has the list. */
const DOCUMENT_TYPES = new Set(["board", "comments", "control", "private", "sort"]);
const DOCUMENT_PREFIX = /^(board|sort)\//;

const isTypeOf = (node) => {
  const { type, property, expression } = node;
  return type === "ChainExpression" ? isTypeOf(expression) : type === "MemberExpression" && property.name === "type";
};
const isDocumentType = ({ type, value }) => type === "Literal" && DOCUMENT_TYPES.has(value);

const documentTypes = {
  meta: { type: "problem", docs: { description: "What differs between types of documents stands in one table." } },
  create(context) {
    const report = (node) =>
      context.report({
        node,
        message:
          "Don't ask here which type of document it is: say in server/src/documents what differs, and ask for that.",
      });
    return {
      BinaryExpression({ left, right }) {
        if ((isTypeOf(left) && isDocumentType(right)) || (isTypeOf(right) && isDocumentType(left))) report(left);
      },
      SwitchStatement({ discriminant, cases }) {
        if (isTypeOf(discriminant) && cases.some(({ test }) => test && isDocumentType(test))) report(discriminant);
      },
      CallExpression({ callee, arguments: [prefix] }) {
        const isPrefix = callee.property?.name === "startsWith" && DOCUMENT_PREFIX.test(String(prefix?.value));
        if (isPrefix) report(prefix);
      },
    };
  },
};

/** Attributes whose value people read or hear. */
const SPOKEN = new Set(["alt", "aria-label", "description", "label", "placeholder", "title"]);
/** What is the same in every language: the product's name, addresses. */
const NAMES = /^(Throughline|\/[\w/.]+)$/;

/** What reports, refusals and templates are made of. */
const TOLD = new Set(["notes", "note", "reason", "remarks", "text", "title", "warnings"]);
/** Who is told: the last argument but one, or the only one, is what people read. */
const TELLERS = new Set(["remark", "tableError"]);

const isRefusal = ({ callee, arguments: [code] }) => callee.name === "OperationError" && code?.value === "refused";

const textOf = (node) =>
  node?.type === "TemplateLiteral" ? node.quasis.map(({ value }) => value.raw).join("") : node?.value;

const saidInWords = {
  meta: { type: "problem", docs: { description: "What the product says stands in words/, in every language." } },
  create(context) {
    const check = (node, text) => {
      if (typeof text !== "string" || !/\p{Letter}/u.test(text) || NAMES.test(text.trim())) return;
      context.report({
        node,
        message: "This is said in one language: give it a name in words/ beside it, and say that (say.save).",
      });
    };
    return {
      JSXText: (node) => check(node, node.value),
      JSXAttribute: (node) => {
        if (SPOKEN.has(node.name.name) && node.value?.type === "Literal") check(node.value, node.value.value);
      },
      // A key such as "title" is also where something is found; what is said has a capital or a gap.
      Property({ key, value }) {
        const text = TOLD.has(key.name) ? textOf(value) : undefined;
        if (typeof text === "string" && /^[A-Z“]|\S \S/.test(text)) check(value, text);
      },
      NewExpression(node) {
        if (isRefusal(node)) check(node.arguments[1], textOf(node.arguments[1]));
      },
      CallExpression({ callee, arguments: told }) {
        const isPushed = callee.property?.name === "push" && TOLD.has(callee.object.name);
        if (isPushed || TELLERS.has(callee.name))
          for (const node of told.slice(isPushed ? 0 : 1)) check(node, textOf(node));
      },
    };
  },
};

const rules = {
  boundaries,
  "document-types": documentTypes,
  "guarded-storage": guardedStorage,
  "said-in-words": saidInWords,
  "server-clock": serverClock,
  "written-direction": writtenDirection,
};

export default { meta: { name: "throughline" }, rules };
