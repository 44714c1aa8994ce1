import { UnstyledButton } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { kindWords } from "../../history/changeWords.ts";
import { changeKinds } from "../../history/elementChanges.ts";
import type { PastShown } from "../../history/PastShown.ts";
import { useValue } from "../../session/useStore.ts";
import { ChangeSign } from "../../ui/ChangeSign.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import classes from "./ChangesBar.module.css";

/** The legend over the canvas: what the signs mean and how many there are; it filters, and steps from one to the next. */
export function ChangesBar({ past }: { readonly past: PastShown }) {
  const { changes } = past.comparison;
  const { all, kinds, active } = useValue(changes);
  const { shown } = changes;
  if (all.length === 0) return null;
  const at = shown.findIndex(({ id }) => id === active);
  return (
    <div className={classes.bar} role="group" aria-label="Changes">
      {changeKinds.map((kind) => {
        const count = all.filter((change) => change.kind === kind).length;
        return count === 0 ? null : (
          <UnstyledButton
            key={kind}
            className={classes.kind}
            aria-pressed={kinds.has(kind)}
            title={kinds.has(kind) ? "Shown; press to leave them out" : "Left out; press to show them"}
            onClick={() => changes.toggle(kind)}
          >
            <ChangeSign sign={kind} />
            <span className={classes.count}>{count}</span>
            <span className={classes.word}>{kindWords[kind].toLowerCase()}</span>
          </UnstyledButton>
        );
      })}
      <span className={classes.divider} />
      <IconButton
        label="Previous change"
        hint="Previous change (Shift+N)"
        className={classes.step}
        onClick={() => past.stepChange(-1)}
      >
        <ChevronLeft size={18} aria-hidden />
      </IconButton>
      <span className={classes.at}>{at < 0 ? `${shown.length} in all` : `${at + 1} of ${shown.length}`}</span>
      <IconButton
        label="Next change"
        hint="Next change (N)"
        className={classes.step}
        onClick={() => past.stepChange(1)}
      >
        <ChevronRight size={18} aria-hidden />
      </IconButton>
    </div>
  );
}
