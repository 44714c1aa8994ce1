import { UnstyledButton } from "@mantine/core";
import { Maximize, Minus, Plus } from "lucide-react";
import type { BoardSession } from "../session/BoardSession.ts";
import { seldom } from "../session/seldom.ts";
import { useStore } from "../session/useStore.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useDrop } from "../ui/useDrop.ts";
import { ItemsDrop } from "./menuParts.ts";
import { say } from "./words/say.ts";
import classes from "./FloatingBar.module.css";

const step = 1.25;
const stops = [0.25, 0.5, 1, 2];

/** How large the board is shown, and the ways to change that. */
export function ZoomBar({ session }: { readonly session: BoardSession }) {
  const { camera } = session;
  // The rounded number, so that panning renders nothing; and seldom, so that zooming needn't wait for it.
  const percent = useStore(seldom(camera), ({ zoom }) => Math.round(zoom * 100));
  const drop = useDrop(ItemsDrop);
  const zooms = stops.map((zoom) => ({ key: `${zoom}`, label: `${zoom * 100} %`, onRun: () => camera.zoomTo(zoom) }));
  const whole = { key: "whole", label: say.showWhole, onRun: () => camera.fit() };
  return (
    <div className={classes.bar} role="group" aria-label={say.zoom}>
      <IconButton label={say.zoomOut} className={classes.small} onClick={() => camera.zoomBy(1 / step)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <UnstyledButton className={classes.percent} aria-label={say.zoomPercent({ percent })} {...drop.button}>
        {percent} %
      </UnstyledButton>
      {drop.isShown && <ItemsDrop drop={drop} groups={[zooms, [whole]]} position="top" />}
      <IconButton label={say.zoomIn} className={classes.small} onClick={() => camera.zoomBy(step)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label={say.showWhole} className={classes.small} onClick={() => camera.fit()}>
        <Maximize size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
