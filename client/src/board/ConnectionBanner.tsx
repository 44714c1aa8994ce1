import { Button } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import type { ConnectionState } from "../session/ConnectionStore.ts";
import { refusalWords, type RefusalWords } from "../session/connectionWords.ts";
import classes from "./ConnectionBanner.module.css";

/** Over an open board when the server no longer takes its changes: what happened, what is safe, what to do. */
export function ConnectionBanner({ state, isGuest }: { readonly state: ConnectionState; readonly isGuest: boolean }) {
  if (state.status !== "refused") return null;
  const words = refusalWords(state, isGuest);
  return (
    <div className={classes.banner} role="alert">
      <TriangleAlert size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{words.title}.</strong> {words.text}
      </p>
      <RefusalButton button={words.button} />
    </div>
  );
}

/** The button that leads on after a refusal. */
export function RefusalButton({ button }: { readonly button: RefusalWords["button"] }) {
  const here = useLocation({ select: ({ href }) => href });
  if (!button) return null;
  if (button.to === "reload") return <Button onClick={() => location.reload()}>{button.label}</Button>;
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
