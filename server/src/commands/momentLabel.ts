/** A moment (milliseconds) for the name of a revision, to the minute; the server doesn't know anybody's clock. */
export function momentLabel(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
