const letters = Buffer.from("Zw");
const writerDigits = 3;
const editDigits = 6;
const length = letters.length + writerDigits + 1 + editDigits;

/** A text that names one edit of one writer, to be found again in the bytes of whatever carries it. */
export function buildMarker(writer: number, edit: number): string {
  return `Zw${String(writer).padStart(writerDigits, "0")}n${String(edit).padStart(editDigits, "0")}`;
}

/** Finds the markers in a message without decoding anything else of it. */
export function findMarkers(message: Buffer, found: (writer: number, edit: number) => void): void {
  for (let at = message.indexOf(letters); at >= 0; at = message.indexOf(letters, at + letters.length)) {
    if (at + length > message.length) return;
    const writerAt = at + letters.length;
    const editAt = writerAt + writerDigits + 1;
    const writer = readDigits(message, writerAt, writerDigits);
    const edit = readDigits(message, editAt, editDigits);
    if (writer >= 0 && edit >= 0) found(writer, edit);
  }
}

function readDigits(message: Buffer, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = (message[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
