/** Everything the environment decides about a server, parsed once at the start and never read again. */
export interface Config {
  /** TCP port; 0 lets the system choose one, and the real one is printed. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Absolute path of the directory that holds the database (without `databaseUrl`), the thumbnails and the lock. */
  readonly dataDir: string;
  /** PostgreSQL in which everything is stored; unset: SQLite in the data directory. Holds a password. */
  readonly databaseUrl?: string;
  /** Redis over which several servers of one PostgreSQL tell each other what happens. Only with `databaseUrl`. */
  readonly redisUrl?: string;
  /** Origin under which people reach the server, without a trailing slash; unset: the Host header decides. */
  readonly publicUrl?: string;
  /** The first owner's account, made when the store is empty. */
  readonly admin?: { readonly email: string; readonly password: string };
  readonly logLevel: LogLevel;
  /** How many proxies in front of the server may be believed about the client's address; 0: none. */
  readonly trustProxy: number;
  /** For how many days the moments of boards' histories are kept; 0: not at all. Revisions stay for ever. */
  readonly historyDays: number;
  /** What programs send to read /metrics; unset: only programs on this machine may. */
  readonly metricsToken?: string;
  /** Absolute path of the built client. */
  readonly clientDir: string;
}

/** pino's level names, most silent first. */
export const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

/** How much the server logs. */
export type LogLevel = (typeof logLevels)[number];
