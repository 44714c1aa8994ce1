import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  title: "Der Server läuft, aber seine Seiten sind nicht gebaut",
  todo: "Starten Sie ihn mit {start}, das baut sie, oder führen Sie {build} in {folder} aus und laden Sie diese Seite neu.",
} as const satisfies Translation<typeof en>;
