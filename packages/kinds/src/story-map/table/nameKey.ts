/** What two names have in common that mean the same thing in a file: spaces around and within don't count, case does. */
export function nameKey(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim();
}
