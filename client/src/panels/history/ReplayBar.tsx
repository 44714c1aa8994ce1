import { ActionIcon, Button, CloseButton, NativeSelect } from "@mantine/core";
import { Pause, Play, StepBack, StepForward } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { peopleWords } from "../../history/peopleWords.ts";
import { handleReplayKey } from "../../history/replayKeys.ts";
import type { Replay } from "../../history/Replay.ts";
import { replaySpeeds, type ReplaySpeed } from "../../history/ReplayPlayer.ts";
import { lengthWords, momentWords } from "../../history/timeWords.ts";
import { useStore, useValue } from "../../session/useStore.ts";
import { focusOnArrival } from "../../ui/focusOnArrival.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { ReplayTrack } from "./ReplayTrack.tsx";
import { say } from "./words/say.ts";
import classes from "./ReplayBar.module.css";

const speedWords: Readonly<Record<ReplaySpeed, string>> = { "1": "1×", "10": "10×", "60": "60×", fit: say.in30 };

interface ReplayBarProps {
  readonly replay: Replay;
  readonly onClose: () => void;
  /** Begins anew after a failure. */
  readonly onRetry: () => void;
}

/** Plays a workshop again: play and rest, moment by moment, faster or slower, and anywhere on the track. */
export function ReplayBar({ replay, onClose, onRetry }: ReplayBarProps) {
  const { player } = replay;
  const loading = useValue(replay.loading);
  const { isPlaying, isWaiting, speed } = useStore(
    player,
    (state) => state,
    (a, b) => a.isPlaying === b.isPlaying && a.isWaiting === b.isWaiting && a.speed === b.speed,
  );
  const playButton = useRef<HTMLButtonElement>(null);
  const isReady = loading.state === "ready" && !replay.isEmpty;
  useEffect(() => {
    if (isReady) focusOnArrival(playButton.current);
  }, [isReady]);
  const onKeyDown = (event: KeyboardEvent) => {
    // A button is pressed by space, a select is opened by it.
    const isControl = event.target instanceof HTMLButtonElement || event.target instanceof HTMLSelectElement;
    if (event.key === " " && isControl) return;
    if (event.target instanceof HTMLSelectElement || !isReady || !handleReplayKey(event, replay)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the controls inside are handled in one place
    <div className={classes.bar} role="group" aria-label={say.replayName} onKeyDown={onKeyDown}>
      {loading.state === "loading" && <p className={classes.note}>{say.rewinding}</p>}
      {loading.state === "failed" && <p className={classes.note}>{say.pastNotLoaded}</p>}
      {replay.isEmpty && <p className={classes.note}>{say.nothingToReplay}</p>}
      {isReady && (
        <>
          <div className={classes.controls}>
            <IconButton
              label={say.previousMoment}
              hint={say.previousMomentKey}
              size={36}
              onClick={() => replay.step(-1)}
            >
              <StepBack size={18} aria-hidden />
            </IconButton>
            <ActionIcon
              ref={playButton}
              size={40}
              radius="xl"
              className={classes.play}
              aria-label={isPlaying ? say.pause : say.play}
              onClick={() => replay.toggle()}
            >
              {isPlaying ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
            </ActionIcon>
            <IconButton label={say.nextMoment} hint={say.nextMomentKey} size={36} onClick={() => replay.step(1)}>
              <StepForward size={18} aria-hidden />
            </IconButton>
          </div>
          <div className={classes.middle}>
            <ReplayWords replay={replay} isWaiting={isWaiting} />
            <ReplayTrack replay={replay} />
          </div>
          <NativeSelect
            className={classes.speed}
            aria-label={say.speed}
            value={speed}
            data={replaySpeeds.map((value) => ({ value, label: speedWords[value] }))}
            onChange={(event) => {
              const chosen = replaySpeeds.find((value) => value === event.target.value);
              if (chosen) player.setSpeed(chosen);
            }}
          />
        </>
      )}
      {loading.state === "failed" && (
        <Button variant="default" onClick={onRetry}>
          {say.tryAgain}
        </Button>
      )}
      <CloseButton aria-label={say.endReplay} onClick={onClose} />
    </div>
  );
}

/** When it is and whose hands are seen; what is left. Not read out while it runs: that is said when it rests. */
function ReplayWords({ replay, isWaiting }: { readonly replay: Replay; readonly isWaiting: boolean }) {
  const { people } = useValue(replay.current);
  // To the second: each frame would render otherwise.
  const second = useStore(replay.player, ({ position }) => Math.floor((replay.clock.timeAt(position) ?? 0) / 1_000));
  const left = useStore(replay.player, ({ position, length }) => {
    return Math.ceil((length - position) / replay.player.rate / 1_000);
  });
  return (
    <div className={classes.words}>
      <span className={classes.when}>{second === 0 ? "" : momentWords(second * 1_000, undefined, true)}</span>
      <span className={classes.who}>{isWaiting ? say.loadingMore : peopleWords(people, 3)}</span>
      <span className={classes.left}>{say.timeLeft({ time: lengthWords(left * 1_000) })}</span>
    </div>
  );
}
