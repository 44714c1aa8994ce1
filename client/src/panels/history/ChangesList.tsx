import { Button, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { changedName, changeWords } from "../../history/changeWords.ts";
import type { ElementChange } from "../../history/elementChanges.ts";
import type { PastShown } from "../../history/PastShown.ts";
import { useStore, useValue } from "../../session/useStore.ts";
import { ChangeSign } from "../../ui/ChangeSign.tsx";
import { say } from "./words/say.ts";
import classes from "./ChangesList.module.css";

/** More than this is shown when it is asked for. */
const mostShown = 200;

/** What differs, one line each: what it is, what happened and who did it; texts and fields before and after. */
export function ChangesList({ past }: { readonly past: PastShown }) {
  const { changes } = past.comparison;
  const { active } = useValue(changes);
  const shown = useStore(changes, () => changes.shown, isSameList);
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const rows = isWhole ? shown : shown.slice(0, mostShown);
  return (
    <>
      <ul ref={list} className={classes.list} aria-label={say.changes}>
        {rows.map((change) => (
          <li key={change.id}>
            <UnstyledButton
              className={classes.change}
              aria-current={change.id === active || undefined}
              onClick={() => past.lookAt(change)}
            >
              <ChangeSign sign={change.kind} size={18} />
              <span className={classes.words}>
                <span className={classes.name}>
                  <bdi>{changedName(change)}</bdi>
                  {change.name !== "" && <span className={classes.type}> {change.label}</span>}
                </span>
                <span className={classes.what}>{changeWords(change)}</span>
                <Fields change={change} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {rows.length < shown.length && (
        <Button variant="subtle" color="gray" fullWidth onClick={() => setWhole(true)}>
          {say.showAll} {shown.length}
        </Button>
      )}
    </>
  );
}

function Fields({ change: { fields } }: { readonly change: ElementChange }) {
  if (fields.length === 0) return null;
  return (
    <span className={classes.fields}>
      {fields.map(({ key, label, from, to }) => (
        <span key={key} className={classes.field}>
          <span className={classes.label}>{label}: </span>
          <del className={classes.from} dir="auto">
            {from}
          </del>{" "}
          <ins className={classes.to} dir="auto">
            {to}
          </ins>
        </span>
      ))}
    </span>
  );
}

function isSameList(a: readonly ElementChange[], b: readonly ElementChange[]): boolean {
  return a.length === b.length && a.every((change, index) => change === b[index]);
}
