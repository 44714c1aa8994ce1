import { valueTypes, type ValueTypes } from "@throughline/guard";
import { z } from "zod/mini";

const text = valueTypes.words | valueTypes.longText;
const anyValue: ValueTypes = 2 ** 9 - 1;

const ofJsonType: Readonly<Record<string, ValueTypes>> = {
  null: valueTypes.null,
  boolean: valueTypes.boolean,
  number: valueTypes.number,
  integer: valueTypes.number,
  string: text,
  array: valueTypes.list,
  object: valueTypes.record,
};

/** The types that the values of a schema can have, whatever else it asks of them; all of them where it doesn't say. */
export function typesOfSchema(schema: z.ZodMiniType): ValueTypes {
  return typesOf(z.toJSONSchema(schema, { unrepresentable: "any" }));
}

function typesOf(schema: z.core.JSONSchema._JSONSchema): ValueTypes {
  if (typeof schema === "boolean") return anyValue;
  const { type, anyOf } = schema;
  if (typeof type === "string") return ofJsonType[type] ?? anyValue;
  if (anyOf === undefined) return anyValue;
  return anyOf.reduce((types, each) => types | typesOf(each), 0);
}
