import { describeConformance, describeConvergence } from "../testing/index.ts";
import { cardSort } from "./index.ts";
import { randomCall } from "./randomCall.ts";

describeConformance(cardSort, randomCall);
describeConvergence(cardSort, randomCall, 6, 60);
