import { language, languageNames, languages } from "@throughline/words";
import { whenSafe } from "../session/whenSafe.ts";
import { speakFromNowOn } from "../ui/chosenLanguage.ts";
import type { Command } from "./Command.ts";
import { say } from "./words/say.ts";

/** Speaks one of the other languages: the page is loaded anew, once nothing is lost by it. */
export const languageCommands: readonly Command[] = languages
  .filter((tag) => tag !== language())
  .map((tag) => ({
    id: `speak-${tag}`,
    label: languageNames[tag],
    group: "View",
    also: say.languageAlso,
    run: ({ session }) => whenSafe(session, say.languageWaits, () => void speakFromNowOn(tag)),
  }));
