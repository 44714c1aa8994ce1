import { describeConformance, describeConvergence } from "../testing/index.ts";
import { journeyMap } from "./index.ts";
import { randomCall } from "./randomCall.ts";

describeConformance(journeyMap, randomCall);
describeConvergence(journeyMap, randomCall, 6, 60);
