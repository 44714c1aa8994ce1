import { addFiles } from "../contract/addFiles.ts";
import type { Kind } from "../contract/kind.ts";
import { files } from "./files.ts";
import { liveStoryMap } from "./live.ts";
import { blank } from "./templates/blank.ts";
import { onboarding } from "./templates/onboarding.ts";
import { onlineShop } from "./templates/onlineShop.ts";

/** Activities and their tasks along the top, stories beneath them by release: what to build first, and why it hangs together. */
export const storyMap: Kind = addFiles(liveStoryMap, [blank, onlineShop, onboarding], [files]);
