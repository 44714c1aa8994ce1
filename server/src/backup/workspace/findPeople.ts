import { sql } from "kysely";
import type { SqlStore } from "../../store/sql/SqlStore.ts";
import { BackupError } from "../format/BackupError.ts";
import type { ImportPeople } from "./importWorkspace.ts";

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
  if (owner === undefined)
    throw new BackupError("The workspace has no owner yet; start the server and set it up first");
  return { ownerId: owner.id, idByEmail: new Map(rows.map(({ id, email }) => [email.toLowerCase(), id])) };
}
