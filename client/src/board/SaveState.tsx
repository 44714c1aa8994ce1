import { CloudOff, CloudUpload, Check } from "lucide-react";
import { useEffect, useState } from "react";
import { afterPaint } from "../session/afterPaint.ts";
import type { ConnectionStore } from "../session/ConnectionStore.ts";
import { connectionWords } from "../session/connectionWords.ts";
import { useStore, useValue } from "../session/useStore.ts";
import { say } from "./words/say.ts";
import { say as connectionSays } from "../session/words/say.ts";
import classes from "./SaveState.module.css";

/** An edit is usually acknowledged sooner than this; only what takes longer is counted. */
const patienceMs = 700;

/** So long everything must have been acknowledged before it says "Saved" again; otherwise it would flicker at each letter. */
const calmMs = 300;

/** "Saved", "3 changes waiting", "Offline – 3 changes kept on this device", beside the title. */
export function SaveState({ connection }: { readonly connection: ConnectionStore }) {
  const words = useCalmWords(connection);
  const isSaved = words === connectionSays.saved;
  const isOffline = useStore(afterPaint(connection), ({ status }) => status === "offline" || status === "refused");
  const Icon = isSaved ? Check : isOffline ? CloudOff : CloudUpload;
  return (
    <span className={`${classes.state} ${isOffline ? classes.offline : ""}`} title={words}>
      <Icon size={14} aria-hidden />
      {/* Not read out each time: who types would hear nothing else. What matters is told by the banner and the notes. */}
      <span className={classes.words} role="status" aria-live="off">
        {words}
      </span>
      <span className={classes.spoken} aria-live="polite">
        {isOffline ? words : ""}
      </span>
    </span>
  );
}

/** Never says "Saved" while something isn't, and doesn't change at every letter. */
function useCalmWords(connection: ConnectionStore): string {
  const state = useValue(afterPaint(connection));
  const isUnderWay = state.status === "online" && !state.saved;
  const isLate = useLasting(isUnderWay, patienceMs);
  const isSettled = useLasting(state.saved, calmMs);
  if (isUnderWay ? !isLate : state.saved && !isSettled) return say.saving;
  return connectionWords(state);
}

/** True once a condition has held for a time without a break; at once when it holds from the beginning. */
function useLasting(holds: boolean, ms: number): boolean {
  const [hasLasted, setHasLasted] = useState(holds);
  useEffect(() => {
    const timer = setTimeout(() => setHasLasted(holds), holds ? ms : 0);
    return () => clearTimeout(timer);
  }, [holds, ms]);
  return holds && hasLasted;
}
