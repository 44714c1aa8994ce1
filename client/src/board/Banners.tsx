import type { BoardSession } from "../session/BoardSession.ts";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { LeftBehindBanner, LostWorkBanner } from "./boardParts.ts";
import classes from "./ConnectionBanner.module.css";

/** Over an open board: how it stands with the server, and what of one's work isn't on it. One below the other. */
export function Banners({ session }: { readonly session: BoardSession }) {
  return (
    <div className={classes.banners}>
      <ConnectionBanner session={session} />
      {session.user.isGuest && <LeftBehindBanner session={session} />}
      <LostWorkBanner session={session} />
    </div>
  );
}
