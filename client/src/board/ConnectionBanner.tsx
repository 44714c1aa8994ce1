import { Button } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { ConnectionState } from "../session/ConnectionStore.ts";
import { refusalWords, troubleWords, type RefusalWords } from "../session/connectionWords.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { counted } from "../ui/counted.ts";
import classes from "./ConnectionBanner.module.css";

interface ConnectionBannerProps {
  readonly state: ConnectionState;
  readonly isGuest: boolean;
  /** What is said instead when the server has lost the board and this page still holds it. */
  readonly lost: RefusalWords | undefined;
  /** Hands the board as this page has it to the browser's downloads. */
  readonly onSaveCopy: () => void;
  /** Deletes this browser's copy with what the server refuses; resolves before the page may be loaded again. */
  readonly onStartAfresh: () => Promise<void>;
}

/** Over an open board when the server doesn't take its changes, for now or any more: what happened, what is safe, what to do. */
export function ConnectionBanner({ state, isGuest, lost, onSaveCopy, onStartAfresh }: ConnectionBannerProps) {
  const [isAsking, setAsking] = useState(false);
  if (state.status !== "refused") {
    // The server can't save for now: nothing to do, but to know.
    const trouble = troubleWords(state);
    return trouble && <Banner words={trouble} />;
  }
  const words = lost ?? refusalWords(state, isGuest);
  // The copy is what matters most then.
  const isCopyFirst = lost !== undefined || words.button?.to === "start-afresh";
  const startAfresh = async () => {
    await onStartAfresh();
    location.reload();
  };
  return (
    <Banner words={words} isWordy={isCopyFirst}>
      <div className={classes.choices}>
        {words.offersCopy && (
          <Button variant={isCopyFirst ? "filled" : "default"} onClick={onSaveCopy}>
            {lost ? "Save the copy as a file" : "Save my copy"}
          </Button>
        )}
        {words.button?.to === "start-afresh" ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.button.label}
          </Button>
        ) : (
          <RefusalButton button={words.button} isQuiet={lost !== undefined} />
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={state.pending === 0 ? "Delete this browser's copy?" : "Delete what isn't saved?"}
        text={`${lossWords(state.pending)} A copy that you saved stays.`}
        confirm="Delete and load"
        onConfirm={() => void startAfresh()}
        onClose={() => setAsking(false)}
      />
    </Banner>
  );
}

function lossWords(pending: number): string {
  if (pending === 0) return "The board is loaded from the server then. What only this browser has will be gone.";
  return `${counted(pending, "change")} of yours will be deleted from this device.`;
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
  const here = useLocation({ select: ({ href }) => href });
  if (!button) return null;
  if (button.to === "reload" || button.to === "start-afresh")
    return <Button onClick={() => location.reload()}>{button.label}</Button>;
  if (button.to === "boards") {
    return (
      <Button component={Link} to="/" variant={isQuiet ? "default" : "filled"}>
        {button.label}
      </Button>
    );
  }
  // A page of its own afterwards: whoever signs in may be someone else.
  return (
    <Button component="a" href={`/sign-in?next=${encodeURIComponent(here)}`}>
      {button.label}
    </Button>
  );
}
