import { describeConformance } from "../testing/index.ts";
import { cardSort } from "./index.ts";
import { randomCall } from "./randomCall.ts";

describeConformance(cardSort, randomCall);
