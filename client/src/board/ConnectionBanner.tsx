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
  /** Hands the board as this page has it to the browser's downloads. */
  readonly onSaveCopy: () => void;
  /** Deletes this browser's copy with what the server refuses; resolves before the page may be loaded again. */
  readonly onStartAfresh: () => Promise<void>;
}

/** Over an open board when the server doesn't take its changes, for now or any more: what happened, what is safe, what to do. */
export function ConnectionBanner({ state, isGuest, onSaveCopy, onStartAfresh }: ConnectionBannerProps) {
  const [isAsking, setAsking] = useState(false);
  if (state.status !== "refused") {
    // The server can't save for now: nothing to do, but to know.
    const trouble = troubleWords(state);
    return trouble && <Banner words={trouble} />;
  }
  const words = refusalWords(state, isGuest);
  const isHopeless = words.button?.to === "start-afresh";
  const startAfresh = async () => {
    await onStartAfresh();
    location.reload();
  };
  return (
    <Banner words={words}>
      <div className={classes.choices}>
        {words.offersCopy && (
          <Button variant={isHopeless ? "filled" : "default"} onClick={onSaveCopy}>
            Save my copy
          </Button>
        )}
        {words.button?.to === "start-afresh" ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.button.label}
          </Button>
        ) : (
          <RefusalButton button={words.button} />
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title="Delete what isn't saved?"
        text={`${counted(state.pending, "change")} of yours will be deleted from this device. A copy that you saved stays.`}
        confirm="Delete and load"
        onConfirm={() => void startAfresh()}
        onClose={() => setAsking(false)}
      />
    </Banner>
  );
}

interface BannerProps {
  readonly words: { readonly title: string; readonly text: string };
  readonly children?: ReactNode;
}

function Banner({ words, children }: BannerProps) {
  return (
    <div className={classes.banner} role="alert">
      <TriangleAlert size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{words.title}.</strong> {words.text}
      </p>
      {children}
    </div>
  );
}

/** The button that leads on after a refusal. */
export function RefusalButton({ button }: { readonly button: RefusalWords["button"] }) {
  const here = useLocation({ select: ({ href }) => href });
  if (!button) return null;
  if (button.to === "reload" || button.to === "start-afresh")
    return <Button onClick={() => location.reload()}>{button.label}</Button>;
  if (button.to === "boards") {
    return (
      <Button component={Link} to="/">
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
