import { describeConvergence } from "../testing/index.ts";
import { cardSort } from "./index.ts";
import { randomCall } from "./testing/randomCall.ts";

describeConvergence(cardSort, randomCall, 400);
