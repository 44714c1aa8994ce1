import { describe } from "vitest";
import type { Kind } from "../contract/kind.ts";
import type { RandomCall } from "./boards.ts";
import { describeFields } from "./fields.ts";
import { describeFiles } from "./files.ts";
import { describeArrangement } from "./arrangement.ts";
import { describeLayout } from "./layout.ts";
import { describeOutline } from "./outlines.ts";
import { describeReading } from "./reading.ts";
import { describeTemplates } from "./templates.ts";
import { describeSpeaking } from "./speaking.ts";
import { describeUndo } from "./undo.ts";

/**
 * The suite that every kind of board must pass. `randomCall` feeds it with the kind's own operations. Convergence
 * (`describeConvergence`) stands apart, because it takes minutes and runs beside this.
 */
export function describeConformance(kind: Kind, randomCall: RandomCall): void {
  describe(`${kind.id} is a kind of board`, () => {
    describeTemplates(kind);
    describeUndo(kind, randomCall);
    describeLayout(kind, randomCall);
    describeArrangement(kind, randomCall);
    describeOutline(kind, randomCall);
    describeFiles(kind, randomCall);
    describeFields(kind);
    describeReading(kind);
    describeSpeaking(kind, randomCall);
  });
}
