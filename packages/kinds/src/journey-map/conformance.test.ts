import { describeConformance } from "../testing/index.ts";
import { journeyMap } from "./index.ts";
import { randomCall } from "./randomCall.ts";

describeConformance(journeyMap, randomCall);
