/**
 * Sorts tables so that each comes after those it refers to; for inserting their rows under foreign keys. Otherwise by
 * name. `references` gives the tables that a table refers to; itself and unknown ones don't count, and loops are cut.
 */
export function orderTables(tables: readonly string[], references: (table: string) => readonly string[]): string[] {
  const known = new Set(tables);
  const ordered = new Set<string>();
  const entered = new Set<string>();
  const visit = (table: string) => {
    if (entered.has(table)) return;
    entered.add(table);
    for (const other of references(table).toSorted()) if (known.has(other)) visit(other);
    ordered.add(table);
  };
  for (const table of tables.toSorted()) visit(table);
  return [...ordered];
}
