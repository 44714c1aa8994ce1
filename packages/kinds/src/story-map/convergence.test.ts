import { describeConvergence } from "../testing/index.ts";
import { storyMap } from "./index.ts";
import { randomCall } from "./testing/randomCall.ts";

describeConvergence(storyMap, randomCall, 400);
