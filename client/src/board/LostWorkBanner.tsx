import { midSentence } from "@throughline/words";
import { Button } from "@mantine/core";
import { History } from "lucide-react";
import type { BoardElement } from "@throughline/model";
import { bringLostWorkBack, dismissLostWork } from "../session/bringLostWorkBack.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { useValue } from "../session/useStore.ts";
import { quoted } from "../ui/quoted.ts";
import { say } from "./words/say.ts";
import classes from "./ConnectionBanner.module.css";

/** So much of a text tells which one it was. */
const mostLetters = 60;

/** Offers what this person changed and somebody else deleted meanwhile, until it is taken or dismissed. */
export function LostWorkBanner({ session }: { readonly session: BoardSession }) {
  const lost = useValue(session.lostWork);
  const [first] = lost;
  if (!first) return null;
  const isOne = lost.length === 1;
  return (
    <div className={classes.banner} data-tone="notice" role="status">
      <History size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{isOne ? <OneThing session={session} element={first} /> : whatOf(session, lost)}</strong>{" "}
        {say.deletedMeanwhile({ count: lost.length })}
      </p>
      <div className={classes.choices}>
        <Button variant="default" onClick={() => dismissLostWork(session)}>
          {say.leaveOut}
        </Button>
        <Button onClick={() => bringLostWorkBack(session)}>{isOne ? say.bringItBack : say.bringThemBack}</Button>
      </div>
    </div>
  );
}

interface OneThingProps {
  readonly session: BoardSession;
  readonly element: BoardElement;
}

/** "“Newsletter by post”", or "A card" where nothing is written on it. */
function OneThing({ session, element }: OneThingProps) {
  const type = session.board.schema.elements.get(element.type);
  const texts = Object.keys(type?.texts ?? {}).map((key) => element[key]);
  const words = texts.find((text): text is string => typeof text === "string" && text.trim() !== "")?.trim();
  if (words === undefined) return type ? say.aThing({ what: midSentence(type.label) }) : say.thing;
  return <bdi>{quoted(words, mostLetters)}</bdi>;
}

function whatOf({ board }: BoardSession, lost: readonly BoardElement[]): string {
  const [type, ...others] = new Set(lost.map((element) => element.type));
  const only = others.length === 0 ? board.schema.elements.get(type ?? "") : undefined;
  return only?.counted?.(lost.length) ?? say.elements({ count: lost.length });
}
