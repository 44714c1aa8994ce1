import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createCompactDecoder, trimContents } from "./CompactDecoder.ts";

/** Keys that reach a prototype are refused before anything is stored, and no decoder keeps them as keys. */
const hasNoPrototypeKey = (value: unknown) => !JSON.stringify(value).includes('"__proto__"');
const value = fc.jsonValue({ maxDepth: 4 }).filter(hasNoPrototypeKey);
const element = fc.dictionary(fc.string({ maxLength: 8 }), value, { maxKeys: 5 }).filter(hasNoPrototypeKey);

describe("a document that is loaded compactly", () => {
  it("is the same as any other, and goes on like any other", () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), fc.string(), (elements, text) => {
        const source = new Y.Doc();
        source.transact(() => {
          for (const [index, fields] of elements.entries()) {
            const map = new Y.Map<unknown>(Object.entries(fields));
            source.getMap("elements").set(`element ${index}`, map);
            map.set("text", new Y.Text(text));
          }
          source.getMap("elements").delete("element 3");
        });
        const state = Y.encodeStateAsUpdateV2(source);
        const compact = new Y.Doc();
        Y.applyUpdateV2(compact, state, null, createCompactDecoder());
        for (const structs of compact.store.clients.values()) trimContents(structs);
        expect(compact.getMap("elements").toJSON()).toEqual(source.getMap("elements").toJSON());
        expect(Y.encodeStateAsUpdate(compact)).toEqual(Y.encodeStateAsUpdate(source));
        source.getMap("elements").set("later", { some: ["thing", 1] });
        Y.applyUpdate(compact, Y.encodeStateAsUpdate(source, Y.encodeStateVector(compact)));
        expect(Y.encodeStateAsUpdate(compact)).toEqual(Y.encodeStateAsUpdate(source));
      }),
    );
  });
});
