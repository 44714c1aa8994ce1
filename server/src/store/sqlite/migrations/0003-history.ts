import { sql, type Kysely } from "kysely";

/** Numbers of the log per document; history, claims of client ids, settings and ended access. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// Plain rowid tables: rows are appended at one place whatever the document, so a commit for many documents writes few
// pages. Bytes come last, because reading what stands before them then leaves their pages alone.
const statements = [
  `CREATE TABLE documents (name TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE numberedUpdates (
    document TEXT NOT NULL,
    seq INTEGER NOT NULL,
    userId TEXT,
    at INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT`,
  `INSERT INTO numberedUpdates (document, seq, userId, at, data)
    SELECT document, seq, userId, at, data FROM updates ORDER BY seq`,
  `DROP TABLE updates`,
  `ALTER TABLE numberedUpdates RENAME TO updates`,
  `CREATE TABLE asideUpdates (
    document TEXT NOT NULL,
    seq INTEGER NOT NULL,
    userId TEXT,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    quarantinedAt INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT`,
  `INSERT INTO asideUpdates (document, seq, userId, at, reason, quarantinedAt, data)
    SELECT document, seq, userId, at, reason, quarantinedAt, data FROM quarantinedUpdates`,
  `DROP TABLE quarantinedUpdates`,
  `ALTER TABLE asideUpdates RENAME TO quarantinedUpdates`,
  `CREATE TABLE moments (
    document TEXT NOT NULL,
    fromSeq INTEGER NOT NULL,
    uptoSeq INTEGER NOT NULL,
    startedAt INTEGER NOT NULL,
    endedAt INTEGER NOT NULL,
    authors TEXT NOT NULL,
    touched TEXT NOT NULL,
    expired INTEGER NOT NULL,
    data BLOB NOT NULL,
    state BLOB,
    PRIMARY KEY (document, uptoSeq)
  ) STRICT`,
  `CREATE INDEX momentsByEnd ON moments (endedAt)`,
  `CREATE TABLE clientClaims (
    document TEXT NOT NULL,
    clientId INTEGER NOT NULL,
    userId TEXT NOT NULL,
    claimedAt INTEGER NOT NULL,
    PRIMARY KEY (document, clientId)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  // AUTOINCREMENT: a number that was pruned must not come again, or readers would miss the event.
  `CREATE TABLE accessEvents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    event TEXT NOT NULL
  ) STRICT`,
];
