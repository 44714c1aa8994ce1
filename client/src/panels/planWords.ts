import type { PaperName, PicturePlan } from "@throughline/api";
import type { PictureWords } from "./pictureWords.ts";
import { say } from "./words/say.ts";

/** Says how many pages a PDF will have, or that it would have too many to be made. */
export function planWords({ pages }: PicturePlan, paper: PaperName): PictureWords {
  const count = pages[paper];
  if (count !== null) return { words: say.pages({ count }), isReadable: true };
  return { words: say.tooManyPages, isReadable: false };
}
