import { BringBack } from "../panels/history/BringBack.tsx";
import { ChangesBar } from "../panels/history/ChangesBar.tsx";
import { ReplayBar } from "../panels/history/ReplayBar.tsx";
import type { BoardHistory } from "../panels/history/useBoardHistory.ts";
import classes from "./BoardPage.module.css";

interface HistoryFloatsProps {
  readonly history: BoardHistory;
  readonly onDone: () => void;
}

/** What lies over the canvas while a board's past is looked at or played. */
export function HistoryFloats({ history, onDone }: HistoryFloatsProps) {
  const { mode, past, replay, shown } = history;
  const isReplayed = replay !== undefined;
  const isPastShown = past !== undefined && shown === past.session;
  return (
    <>
      {isPastShown && <BringBack history={history} past={past} onDone={onDone} />}
      {(isPastShown || isReplayed) && (
        <div className={classes.foot}>
          {isReplayed ? (
            <ReplayBar
              replay={replay}
              onRetry={() => mode.restartReplay()}
              onClose={() => {
                mode.endReplay();
                onDone();
              }}
            />
          ) : (
            past && <ChangesBar past={past} />
          )}
        </div>
      )}
    </>
  );
}
