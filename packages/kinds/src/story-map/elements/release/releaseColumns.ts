import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { looksLikeReleases } from "../../table/listWords.ts";
import { release } from "./release.ts";

/** The columns of a release's fields. */
export const releaseColumns: readonly ElementColumn[] = elementColumns(release, {
  title: {
    key: "release",
    description: "What it goes out with; stories without one stand in “Later”",
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
    description: "The day the release goes out; releases are ordered by it",
    aliases: ["milestone due", "milestone date", "milestone due date", "target date", "date"],
  },
});
