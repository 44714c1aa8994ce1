import { describeConformance } from "../testing/index.ts";
import { storyMap } from "./index.ts";
import { randomCall } from "./randomCall.ts";

describeConformance(storyMap, randomCall);
