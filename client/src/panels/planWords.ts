import type { PaperName, PicturePlan } from "@throughline/api";
import { counted } from "../ui/counted.ts";
import type { PictureWords } from "./pictureWords.ts";

/** Says how many pages a PDF will have, or that it would have too many to be made. */
export function planWords({ pages }: PicturePlan, paper: PaperName): PictureWords {
  const count = pages[paper];
  if (count !== null) return { words: counted(count, "page"), isReadable: true };
  return { words: "Too many pages to be made. Take larger paper or a drawing instead.", isReadable: false };
}
