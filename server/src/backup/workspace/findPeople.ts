import { sql } from "kysely";
import type { SqlStore } from "../../store/sql/SqlStore.ts";
import { BackupError } from "../format/BackupError.ts";
import { NoDataError } from "../format/NoDataError.ts";
import type { TableSource } from "../TableSource.ts";
import type { ImportPeople } from "./importWorkspace.ts";
import { readRecords } from "./readRecords.ts";

/** Reads whom imported boards can belong to. Throws a BackupError when the workspace has no owner yet. */
export async function findPeople({ kysely }: Pick<SqlStore, "kysely">): Promise<ImportPeople> {
  // better-auth's table.
  const query = sql<{
    id: string;
    email: string;
    role: string;
  }>`SELECT id, email, role FROM "user" ORDER BY "createdAt"`;
  const { rows } = await query.execute(kysely);
  const owner = rows.find(({ role }) => role === "owner");
  if (owner === undefined) throw noOwner();
  return { ownerId: owner.id, idByEmail: new Map(rows.map(({ id, email }) => [email.toLowerCase(), id])) };
}

/**
 * Makes sure that a workspace has somebody to whom it belongs, without making or changing anything. Throws a BackupError when
 * there is no workspace, or one without an owner.
 */
export async function requireOwner(open: () => Promise<TableSource>): Promise<void> {
  let source: TableSource;
  try {
    source = await open();
  } catch (error) {
    throw error instanceof NoDataError ? noOwner() : error;
  }
  try {
    if (!(await hasOwner(source))) throw noOwner();
  } finally {
    await source.close();
  }
}

async function hasOwner(source: TableSource): Promise<boolean> {
  if (!source.tables.some(({ table }) => table === "user")) return false;
  for await (const { role } of readRecords(source, "user")) if (role === "owner") return true;
  return false;
}

function noOwner(): BackupError {
  return new BackupError("The workspace has no owner yet; start the server and make the owner's account first");
}
