import { safeFileName } from "../../exports/safeFileName.ts";

const maxLength = 60;

/**
 * A name for a file or folder made from what people typed, that isn't taken yet, also where file systems don't tell
 * capital letters from small ones; it is taken then.
 */
export function freshName(title: string, taken: Set<string>): string {
  // Windows reserves some names, with any ending.
  const short = safeFileName(Array.from(title).slice(0, maxLength).join(""), "x").slice(0, -2);
  const plain = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short;
  for (let number = 1; ; number++) {
    const name = number === 1 ? plain : `${plain} (${number})`;
    const key = name.normalize("NFC").toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
