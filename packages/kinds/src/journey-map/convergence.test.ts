import { describeConvergence } from "../testing/index.ts";
import { journeyMap } from "./index.ts";
import { randomCall } from "./testing/randomCall.ts";

describeConvergence(journeyMap, randomCall, 400);
