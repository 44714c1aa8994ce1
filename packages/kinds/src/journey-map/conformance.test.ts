import { describeConformance } from "../testing/index.ts";
import { journeyMap } from "./index.ts";
import { randomCall } from "./testing/randomCall.ts";

describeConformance(journeyMap, randomCall);
