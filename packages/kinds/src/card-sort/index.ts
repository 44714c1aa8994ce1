import { addFiles } from "../contract/addFiles.ts";
import type { Kind } from "../contract/kind.ts";
import { files } from "./files.ts";
import { liveCardSort } from "./live.ts";
import { bankingApp } from "./templates/bankingApp.ts";
import { blank } from "./templates/blank.ts";
import { libraryWebsite } from "./templates/libraryWebsite.ts";
import { retrospective } from "./templates/retrospective.ts";

/** A card sort that people do together, live: cards from a tray into groups they make and name. */
export const cardSort: Kind = addFiles(liveCardSort, [blank, libraryWebsite, bankingApp, retrospective], [files]);
