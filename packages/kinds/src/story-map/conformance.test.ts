import { describeConformance } from "../testing/index.ts";
import { storyMap } from "./index.ts";
import { randomCall } from "./testing/randomCall.ts";

describeConformance(storyMap, randomCall);
