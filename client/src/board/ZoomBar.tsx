import { Menu, UnstyledButton } from "@mantine/core";
import { Maximize, Minus, Plus } from "lucide-react";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";
import { IconButton } from "../ui/IconButton.tsx";
import classes from "./FloatingBar.module.css";

const step = 1.25;
const stops = [0.25, 0.5, 1, 2];

/** How large the board is shown, and the ways to change that. */
export function ZoomBar({ session }: { readonly session: BoardSession }) {
  const { camera } = session;
  // The rounded number, so that panning renders nothing.
  const percent = useStore(camera, ({ zoom }) => Math.round(zoom * 100));
  return (
    <div className={classes.bar} role="group" aria-label="Zoom">
      <IconButton label="Zoom out" className={classes.small} onClick={() => camera.zoomBy(1 / step)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <Menu position="top">
        <Menu.Target>
          <UnstyledButton className={classes.percent} aria-label={`Zoom, ${percent} percent`}>
            {percent} %
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {stops.map((zoom) => (
            <Menu.Item key={zoom} onClick={() => camera.zoomTo(zoom)}>
              {zoom * 100} %
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => camera.fit()}>Show the whole board</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <IconButton label="Zoom in" className={classes.small} onClick={() => camera.zoomBy(step)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Show the whole board" className={classes.small} onClick={() => camera.fit()}>
        <Maximize size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
