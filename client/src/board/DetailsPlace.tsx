import type { BoundCommands } from "../commands/useCommands.ts";
import { DetailsSide } from "../panels/SidePanels.tsx";
import { afterPaint } from "../session/afterPaint.ts";
import { useStore } from "../session/useStore.ts";
import type { Toolbox } from "../tools/Toolbox.ts";
import classes from "./BoardPage.module.css";

interface DetailsPlaceProps {
  readonly commands: BoundCommands;
  readonly toolbox: Toolbox;
}

/** Where the details stand beside the canvas; out of the way while something is dragged. */
export function DetailsPlace({ commands, toolbox }: DetailsPlaceProps) {
  const isDragging = useStore(afterPaint(toolbox.feedback), ({ drag }) => drag !== undefined);
  return (
    <div className={classes.details} data-away={isDragging || undefined}>
      <DetailsSide commands={commands} />
    </div>
  );
}
