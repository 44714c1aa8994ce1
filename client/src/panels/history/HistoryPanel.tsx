import { ActionIcon, Button, CloseButton } from "@mantine/core";
import { ArrowLeft, ChevronDown, ChevronUp, Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { hasRight } from "../../commands/boardRight.ts";
import type { BoundCommands } from "../../commands/useCommands.ts";
import { isLive, nowPoint } from "../../history/historySearch.ts";
import { PointDetails } from "./PointDetails.tsx";
import { SaveRevision } from "./SaveRevision.tsx";
import { Timeline } from "./Timeline.tsx";
import { useStore } from "../../session/useStore.ts";
import { ValueStore } from "../../session/ValueStore.ts";
import { focusOnArrival } from "../../ui/focusOnArrival.ts";
import type { BoardHistory } from "./useBoardHistory.ts";
import { useTimeline } from "./useTimeline.ts";
import { say } from "./words/say.ts";
import classes from "./HistoryPanel.module.css";

const notPlayed = new ValueStore<undefined>(undefined);

interface HistoryPanelProps {
  readonly history: BoardHistory;
  readonly commands: BoundCommands;
}

/**
 * The history beside the board: the timeline, beneath it the point that is looked at. On a phone it stands under the
 * board and shows one of the two; there it folds to a line so that the board can be seen.
 */
export function HistoryPanel({ history, commands }: HistoryPanelProps) {
  const { mode, search, live, replay } = history;
  const { at = nowPoint, compare } = search;
  const timeline = useTimeline(live.boardId);
  const [isPicking, setPicking] = useState(false);
  const [isFolded, setFolded] = useState(false);
  const played = useStore(replay?.current ?? notPlayed, (current) => current?.id);
  const isPointShown = !isLive(search) && !replay;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => setPicking(false), [at]);
  useEffect(() => focusOnArrival(panel.current), []);
  // "Restore the whole board" and "Back to now" are gone once they have been pressed.
  useEffect(() => {
    if (!isPointShown && document.activeElement === document.body) panel.current?.focus();
  }, [isPointShown]);

  const choose = (point: string, with_?: string) => {
    if (!isPicking) return point === nowPoint ? mode.backToNow() : mode.lookAt(point, with_);
    setPicking(false);
    if (point !== at) mode.lookAt(at, point);
  };
  const close = () => {
    mode.close();
    commands.context.page.focusCanvas();
  };
  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={say.history}
      data-board-history
      tabIndex={-1}
      data-point={(isPointShown && !isPicking) || undefined}
      data-folded={isFolded || undefined}
      data-replaying={replay !== undefined || undefined}
    >
      <header className={classes.header}>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.back}
          aria-label={say.allMoments}
          onClick={() => mode.backToNow()}
        >
          <ArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <h2 className={classes.title}>{say.history}</h2>
        {!replay && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Play size={14} aria-hidden />}
            onClick={() => mode.startReplay()}
          >
            {say.replay}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.fold}
          aria-label={isFolded ? say.showHistory : say.showMore}
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {isFolded ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
        </ActionIcon>
        <CloseButton aria-label={say.closeHistory} onClick={close} />
      </header>
      {isPicking && (
        <div className={classes.picking} role="status">
          <span>{say.chooseCompare}</span>
          <Button size="compact-sm" variant="default" onClick={() => setPicking(false)}>
            {say.cancel}
          </Button>
        </div>
      )}
      {hasRight(live, "board.saveRevision") && !isPointShown && !replay && <SaveRevision session={live} />}
      {/* Scrolls by itself: what can be focused inside takes the keyboard there. */}
      <div className={classes.timeline}>
        <Timeline
          live={live}
          timeline={timeline}
          at={replay ? (played ?? "") : at}
          compare={compare}
          onChoose={choose}
        />
      </div>
      {isPointShown && (
        <div className={classes.point}>
          <PointDetails history={history} entries={timeline.entries} onPick={() => setPicking(true)} />
        </div>
      )}
    </aside>
  );
}
