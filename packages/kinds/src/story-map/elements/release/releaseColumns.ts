import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { looksLikeReleases } from "../../table/listWords.ts";
import { release } from "./release.ts";
import { say } from "../../table/words/say.ts";

/** The columns of a release's fields. */
export const releaseColumns: readonly ElementColumn[] = elementColumns(release, {
  title: {
    key: "release",
    label: "Release",
    words: () => ({ name: say.release, description: say.releaseIs }),
    aliases: [
      "fix version",
      "fix versions",
      "fix version/s",
      "release name",
      "milestone",
      "project milestone",
      "version",
      "slice",
    ],
    byCells: { aliases: ["list name", "list"], fits: looksLikeReleases },
    isRepeated: true,
  },
  date: {
    key: "releaseDate",
    label: "Release date",
    words: () => ({ name: say.releaseDate, description: say.releaseDateIs }),
    aliases: [
      "milestone due",
      "milestone date",
      "milestone due date",
      "target date",
      "date",
      "Datum des Releases",
      "Releasedatum",
    ],
  },
});
