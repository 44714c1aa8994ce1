import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import { useBarOver } from "../../canvas/useBarOver.ts";
import { hasRight } from "../../commands/boardRight.ts";
import { heldIn } from "../../history/heldIn.ts";
import { nowPoint } from "../../history/historySearch.ts";
import { restorePlan } from "../../history/restorePlan.ts";
import type { PastShown } from "../../history/PastShown.ts";
import { revealWhenThere } from "../../history/revealWhenThere.ts";
import { useStore, useValue } from "../../session/useStore.ts";
import type { BoardHistory } from "./useBoardHistory.ts";
import { useRestore } from "./useRestore.ts";
import { say } from "./words/say.ts";
import classes from "../../canvas/barOver.module.css";

interface BringBackProps {
  readonly history: BoardHistory;
  readonly past: PastShown;
  /** Gives the focus back to the canvas, where what was brought back is selected. */
  readonly onDone: () => void;
}

/** The bar over what is selected in the past: brings just that back, with what it holds. */
export function BringBack({ history, past, onDone }: BringBackProps) {
  const ids = useValue(past.session.selection);
  const compared = useValue(past.compared);
  const role = useStore(history.live.access, (access) => access.role);
  if (ids.length === 0 || !compared || role === "" || !hasRight(history.live, "board.restoreRevision")) return null;
  const at = history.search.at === nowPoint ? compared.from.point : (history.search.at ?? null);
  const removed = new Set(compared.changes.removed.map(({ id }) => id));
  // What a deleted thing held went with it, and comes back with it.
  const gone = compared.from.content.elements.filter(({ id }) => typeof id === "string" && removed.has(id));
  const plan = restorePlan(compared, at, Array.from(heldIn(gone, ids)));
  return <OpenBar key={ids.join()} history={history} past={past} ids={ids} plan={plan} onDone={onDone} />;
}

interface OpenBarProps extends BringBackProps {
  readonly ids: readonly string[];
  readonly plan: ReturnType<typeof restorePlan>;
}

function OpenBar({ history, past, ids, plan, onDone }: OpenBarProps) {
  const { live, mode } = history;
  const { session } = past;
  const bar = useBarOver(session, ids, plan);
  const restoring = useRestore(live, (elements) => {
    mode.backToNow();
    onDone();
    if (elements) revealWhenThere(live, elements);
  });
  const more = plan ? plan.elements.length - ids.length : 0;
  const count = ids.length;
  return (
    <div ref={bar} className={classes.bar} role="toolbar" aria-label={say.selection}>
      {plan ? (
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<Undo2 size={16} aria-hidden />}
          loading={restoring.isPending}
          onClick={() => restoring.mutate({ ...plan, was: session.board })}
        >
          {more > 0 ? say.bringBackWith({ count, more }) : say.bringBack({ count })}
        </Button>
      ) : (
        <span className={classes.count}>{say.notThereYet}</span>
      )}
    </div>
  );
}
