import { midSentence } from "@throughline/words";
import { UnstyledButton } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { kindWords } from "../../history/changeWords.ts";
import { changeKinds } from "../../history/elementChanges.ts";
import type { PastShown } from "../../history/PastShown.ts";
import { useValue } from "../../session/useStore.ts";
import { ChangeSign } from "../../ui/ChangeSign.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { say } from "./words/say.ts";
import classes from "./ChangesBar.module.css";

/** The legend over the canvas: what the signs mean and how many there are; it filters, and steps from one to the next. */
export function ChangesBar({ past }: { readonly past: PastShown }) {
  const { changes } = past.comparison;
  const { all, kinds, active } = useValue(changes);
  const { shown } = changes;
  if (all.length === 0) return null;
  const at = shown.findIndex(({ id }) => id === active);
  return (
    <div className={classes.bar} role="group" aria-label={say.changes}>
      {changeKinds.map((kind) => {
        const count = all.filter((change) => change.kind === kind).length;
        return count === 0 ? null : (
          <UnstyledButton
            key={kind}
            className={classes.kind}
            aria-pressed={kinds.has(kind)}
            title={kinds.has(kind) ? say.shownNow : say.leftOut}
            onClick={() => changes.toggle(kind)}
          >
            <ChangeSign sign={kind} />
            <span className={classes.count}>{count}</span>
            <span className={classes.word}>{midSentence(kindWords[kind])}</span>
          </UnstyledButton>
        );
      })}
      <span className={classes.divider} />
      <IconButton
        label={say.previousChange}
        hint={say.previousChangeKey}
        className={classes.step}
        onClick={() => past.stepChange(-1)}
      >
        <ChevronLeft size={18} aria-hidden />
      </IconButton>
      <span className={classes.at}>
        {at < 0 ? say.inAll({ count: shown.length }) : say.atOf({ at: at + 1, count: shown.length })}
      </span>
      <IconButton
        label={say.nextChange}
        hint={say.nextChangeKey}
        className={classes.step}
        onClick={() => past.stepChange(1)}
      >
        <ChevronRight size={18} aria-hidden />
      </IconButton>
    </div>
  );
}
