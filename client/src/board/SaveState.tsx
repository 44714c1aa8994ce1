import { CloudOff, CloudUpload, Check } from "lucide-react";
import { useEffect, useState } from "react";
import type { ConnectionState, ConnectionStore } from "../session/ConnectionStore.ts";
import { connectionWords } from "../session/connectionWords.ts";
import { useStore, useValue } from "../session/useStore.ts";
import classes from "./SaveState.module.css";

/** An edit is usually acknowledged sooner than this; until then the words stay as they are, so that nothing flickers. */
const patienceMs = 700;

/** "Saved", "3 changes waiting", "Offline – 3 changes kept on this device", beside the title. */
export function SaveState({ connection }: { readonly connection: ConnectionStore }) {
  const words = useCalmWords(connection);
  const isSaved = words === "Saved";
  const isOffline = useStore(connection, ({ status }) => status === "offline" || status === "refused");
  const Icon = isSaved ? Check : isOffline ? CloudOff : CloudUpload;
  return (
    <span className={`${classes.state} ${isOffline ? classes.offline : ""}`} title={words}>
      <Icon size={14} aria-hidden />
      <span className={classes.words} role="status">
        {words}
      </span>
    </span>
  );
}

function useCalmWords(connection: ConnectionStore): string {
  const state = useValue(connection);
  const [shown, setShown] = useState(() => connectionWords(state));
  const words = connectionWords(state);
  useEffect(() => {
    if (words === shown) return undefined;
    const timer = setTimeout(() => setShown(words), waitFor(state, shown));
    return () => clearTimeout(timer);
  }, [words, shown, state]);
  return shown;
}

function waitFor({ status, saved }: ConnectionState, shown: string): number {
  const isUnderWay = status === "online" && !saved;
  return isUnderWay && shown === "Saved" ? patienceMs : 0;
}
