import type { TableField } from "./tableFormat.ts";

/** What is said of a column on the screen. */
export interface ColumnWords {
  readonly name: string;
  readonly description: string;
}

/** A column as a kind writes it down: its words are asked for each time, since one server says them in several languages. */
export interface WrittenField extends Partial<Omit<TableField, "key" | "label" | keyof ColumnWords>> {
  readonly key: string;
  readonly label: string;
  readonly words: () => ColumnWords;
}

/** A column that no element has a field for. */
export function tableField({ words, ...field }: WrittenField): TableField {
  return {
    required: false,
    aliases: [],
    ...field,
    get name() {
      return words().name;
    },
    get description() {
      return words().description;
    },
  };
}
