import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { PictureStage } from "../canvas/PictureStage.ts";
import { BoardUi } from "../commands/BoardUi.ts";
import { say } from "./words/say.ts";
import panels from "../panels/SidePanels.module.css";
import { oncePainted } from "../session/afterPaint.ts";
import type { ShownPicture } from "../session/BoardPicture.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { useTheme } from "../ui/useTheme.ts";
import classes from "./BoardPicture.module.css";
import page from "./BoardPage.module.css";
import bar from "./TopBar.module.css";
import { insetsOf } from "./useInsets.ts";

/**
 * The board as it looked when it was left, over its page until that is painted itself: there to be looked at, moved and
 * zoomed. For eyes alone; others are told that the board is on its way.
 */
export function BoardPicture({ shown, session }: { readonly shown: ShownPicture; readonly session?: BoardSession }) {
  const { shown: theme } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isWanted, setWanted] = useState(true);
  // What stands beside the board is remembered, so that the board stands where it will stand.
  const [{ isOutlineOpen }] = useState(() => new BoardUi().get());

  useLayoutEffect(() => {
    if (!isWanted || !canvas.current) return undefined;
    shown.camera.setInsets(insetsOf(false));
    const stage = new PictureStage(canvas.current, shown, theme);
    if (!shown.isWhole) setWanted(false);
    return () => stage.destroy();
  }, [shown, theme, isWanted]);

  // Before the board's canvas is made, which then begins here.
  useLayoutEffect(() => {
    if (isWanted) session?.camera.takeOver(shown.camera);
  }, [session, shown, isWanted]);

  // The canvas has been made by now, and its first frame is on its way.
  useEffect(() => (session ? oncePainted(() => setWanted(false)) : undefined), [session]);

  if (!isWanted) return null;
  return (
    <div className={classes.page} data-over={session !== undefined || undefined} aria-hidden>
      <div className={bar.bar}>
        <span className={classes.title} dir="auto">
          {shown.picture.title}
        </span>
        <span className={classes.state}>{say.openingBoard}</span>
      </div>
      <div className={page.body}>
        {isOutlineOpen && <div className={panels.outline} />}
        <canvas ref={canvas} className={classes.canvas} />
      </div>
    </div>
  );
}
