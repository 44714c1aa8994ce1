import { describeConformance } from "../testing/index.ts";
import { cardSort } from "./index.ts";
import { randomCall } from "./testing/randomCall.ts";

describeConformance(cardSort, randomCall);
