import type { Replay } from "../../history/Replay.ts";
import { spanWords } from "../../history/timeWords.ts";
import { useStore } from "../../session/useStore.ts";
import { say } from "./words/say.ts";
import classes from "./ReplayBar.module.css";

/** Positions are told in so many parts: finer than a screen has pixels, and a few renderings a second. */
const parts = 1_000;

/** Where the replay is, among the sittings that it is made of; the time between them is left out. */
export function ReplayTrack({ replay }: { readonly replay: Replay }) {
  const { player, clock } = replay;
  const length = useStore(player, (state) => state.length);
  const part = useStore(player, (state) => Math.round((state.position / Math.max(1, state.length)) * parts));
  const index = useStore(player, (state) => state.index);
  const share = (position: number) => `${(position / Math.max(1, length)) * 100}%`;
  return (
    <div className={classes.track}>
      <div className={classes.sittings} aria-hidden>
        {clock.sittings.map(({ from, to, startedAt, endedAt }) => (
          <span
            key={from}
            className={classes.sitting}
            style={{ left: share(from), right: `calc(100% - ${share(to)})` }}
            title={spanWords(startedAt, endedAt)}
          />
        ))}
        <span className={classes.played} style={{ width: `${part / (parts / 100)}%` }} />
      </div>
      <input
        type="range"
        className={classes.scrubber}
        aria-label={say.moment}
        aria-valuetext={say.played({ when: replay.words || say.beforeFirst, count: index })}
        min={0}
        max={parts}
        value={part}
        onChange={(event) => player.seek((Number(event.target.value) / parts) * length)}
      />
    </div>
  );
}
