import { Button } from "@mantine/core";
import { Link } from "wouter";
import { boardsAddress, signInAddress } from "../addresses/addresses.ts";
import { TriangleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import { may, useMe } from "../api/me.ts";
import { downloadBoard } from "../commands/export/downloadBoard.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import type { ConnectionState } from "../session/ConnectionStore.ts";
import { copyWords, refusalWords, troubleWords, type RefusalWords } from "../session/connectionWords.ts";
import { useStore } from "../session/useStore.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { say } from "./words/say.ts";
import classes from "./ConnectionBanner.module.css";

/** Over an open board when the server doesn't take its changes, for now or any more: what happened, what is safe, what to do. */
export function ConnectionBanner({ session }: { readonly session: BoardSession }) {
  // While all is well nothing of the connection is followed: it changes twice at each letter.
  const state = useStore(session.connection, (now) => (isTroubled(now) ? now : undefined));
  if (!state) return null;
  if (state.status === "refused") return <RefusedBanner session={session} state={state} />;
  // The server can't save for now: nothing to do, but to know.
  const trouble = troubleWords(state);
  return trouble && <Banner words={trouble} />;
}

function isTroubled(state: ConnectionState): boolean {
  return state.status === "refused" || troubleWords(state) !== undefined;
}

interface RefusedBannerProps {
  readonly session: BoardSession;
  readonly state: ConnectionState;
}

function RefusedBanner({ session, state }: RefusedBannerProps) {
  const [isAsking, setAsking] = useState(false);
  const { isGuest } = session.user;
  const mayImport = may(useMe(), "workspace.createBoard", { type: "workspace" });
  const refusal = refusalWords(state, isGuest);
  const offersCopy = refusal.offersCopy === true && session.board.size > 0;
  const isAfresh = refusal.button?.to === "start-afresh";
  const words = offersCopy && !isAfresh ? { ...refusal, text: `${refusal.text} ${copyWords(mayImport)}` } : refusal;
  const startAfresh = async () => {
    session.lostWork.clear();
    await session.link.forgetUnsent();
    location.reload();
  };
  return (
    <Banner words={words} isWordy={offersCopy}>
      <div className={classes.choices}>
        {offersCopy && (
          <Button onClick={() => void downloadBoard(session, { format: "json" }, "light")}>{say.saveCopy}</Button>
        )}
        {isAfresh && words.button ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.button.label}
          </Button>
        ) : (
          <RefusalButton button={words.button} isQuiet={offersCopy} />
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={state.pending === 0 ? say.deleteCopy : say.deleteUnsaved}
        text={lossWords(state.pending)}
        confirm={say.deleteAndLoad}
        onConfirm={() => void startAfresh()}
        onClose={() => setAsking(false)}
      />
    </Banner>
  );
}

function lossWords(pending: number): string {
  if (pending === 0) return say.boardFromServer;
  return say.changesDeleted({ count: pending });
}

interface BannerProps {
  readonly words: { readonly title: string; readonly text: string };
  /** More than a line or two, with two ways on: those stand below. */
  readonly isWordy?: boolean;
  readonly children?: ReactNode;
}

function Banner({ words, isWordy = false, children }: BannerProps) {
  return (
    <div className={classes.banner} data-wordy={isWordy || undefined} role="alert">
      <TriangleAlert size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{words.title}.</strong> {words.text}
      </p>
      {children}
    </div>
  );
}

interface RefusalButtonProps {
  readonly button: RefusalWords["button"];
  /** Stands beside one that matters more. */
  readonly isQuiet?: boolean;
}

/** The button that leads on after a refusal. */
export function RefusalButton({ button, isQuiet = false }: RefusalButtonProps) {
  if (!button) return null;
  if (button.to === "reload" || button.to === "start-afresh")
    return <Button onClick={() => location.reload()}>{button.label}</Button>;
  if (button.to === "boards") {
    return (
      <Button component={Link} href={boardsAddress()} variant={isQuiet ? "default" : "filled"}>
        {button.label}
      </Button>
    );
  }
  // A page of its own afterwards: whoever signs in may be someone else.
  return (
    <Button component="a" href={signInAddress(location.pathname + location.search)}>
      {button.label}
    </Button>
  );
}
