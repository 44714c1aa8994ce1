import { describeBus } from "../cluster/Bus.contract.ts";
import { LossyHub } from "./LossyHub.ts";

const hub = new LossyHub();
describeBus("a hub without mishaps", async () => hub.connect());
