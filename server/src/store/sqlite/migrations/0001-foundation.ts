import { sql, type Kysely } from "kysely";

/** Update log, boards with their search index, revisions, members, links and guests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// AUTOINCREMENT, not plain rowids: numbers of folded rows must never be given again, or a snapshot's
// watermark would hide new rows.
const statements = [
  `CREATE TABLE updates (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL,
    data BLOB NOT NULL,
    userId TEXT,
    at INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX updatesByDocument ON updates (document, seq)`,
  `CREATE TABLE snapshots (
    document TEXT PRIMARY KEY,
    state BLOB NOT NULL,
    seq INTEGER NOT NULL,
    writtenAt INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE quarantinedUpdates (
    seq INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    data BLOB NOT NULL,
    userId TEXT,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    quarantinedAt INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE boards (
    rowNumber INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    ownerId TEXT NOT NULL,
    createdBy TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL,
    updatedBy TEXT,
    deletedAt INTEGER,
    elementCount INTEGER NOT NULL DEFAULT 0,
    searchText TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  `CREATE INDEX boardsByUpdate ON boards (deletedAt, updatedAt DESC)`,
  // The index keeps no copy of the text: it reads the boards' rows, and triggers keep it true in the
  // same transaction as every change.
  `CREATE VIRTUAL TABLE boardSearch USING fts5(
    title, searchText,
    content='boards', content_rowid='rowNumber',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3'
  )`,
  `CREATE TRIGGER boardSearchInsert AFTER INSERT ON boards BEGIN
    INSERT INTO boardSearch (rowid, title, searchText) VALUES (new.rowNumber, new.title, new.searchText);
  END`,
  `CREATE TRIGGER boardSearchDelete AFTER DELETE ON boards BEGIN
    INSERT INTO boardSearch (boardSearch, rowid, title, searchText)
      VALUES ('delete', old.rowNumber, old.title, old.searchText);
  END`,
  `CREATE TRIGGER boardSearchUpdate AFTER UPDATE OF title, searchText ON boards BEGIN
    INSERT INTO boardSearch (boardSearch, rowid, title, searchText)
      VALUES ('delete', old.rowNumber, old.title, old.searchText);
    INSERT INTO boardSearch (rowid, title, searchText) VALUES (new.rowNumber, new.title, new.searchText);
  END`,
  `CREATE TABLE revisions (
    id TEXT PRIMARY KEY,
    boardId TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    name TEXT,
    createdAt INTEGER NOT NULL,
    createdBy TEXT,
    state BLOB NOT NULL
  ) STRICT`,
  `CREATE INDEX revisionsByBoard ON revisions (boardId, createdAt)`,
  `CREATE TABLE boardMembers (
    boardId TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    userId TEXT NOT NULL,
    role TEXT NOT NULL,
    addedAt INTEGER NOT NULL,
    addedBy TEXT,
    PRIMARY KEY (boardId, userId)
  ) STRICT`,
  `CREATE INDEX boardMembersByUser ON boardMembers (userId)`,
  `CREATE TABLE links (
    id TEXT PRIMARY KEY,
    boardId TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    tokenHash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    createdBy TEXT NOT NULL,
    expiresAt INTEGER,
    revokedAt INTEGER
  ) STRICT`,
  `CREATE INDEX linksByBoard ON links (boardId)`,
  `CREATE TABLE guests (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    sessionHash TEXT NOT NULL UNIQUE,
    linkId TEXT NOT NULL REFERENCES links (id) ON DELETE CASCADE,
    boardId TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    createdAt INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX guestsByBoard ON guests (boardId)`,
  `CREATE INDEX guestsByLink ON guests (linkId)`,
];
