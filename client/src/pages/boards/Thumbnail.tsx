import { buildRouteUrl, type BoardSummary } from "@throughline/api";
import type { IconName } from "@throughline/scene";
import { useState } from "react";
import { SceneIcon } from "../../ui/SceneIcon.tsx";
import classes from "./Thumbnail.module.css";

interface ThumbnailProps {
  readonly board: BoardSummary;
  readonly icon: IconName;
  readonly theme: "light" | "dark";
}

/** The board's own picture as the server draws it; its kind's icon while it is empty or can't be drawn. */
export function Thumbnail({ board, icon, theme }: ThumbnailProps) {
  const address = buildRouteUrl("getThumbnail", { params: { id: board.id }, query: { theme } });
  // The stamp makes a changed board a new address; the server answers an old one from its cache alike.
  const source = `${address}&v=${encodeURIComponent(board.updatedAt)}`;
  const [failed, setFailed] = useState("");
  return (
    <div className={classes.frame}>
      {board.elementCount === 0 || failed === source ? (
        <span className={classes.icon}>
          <SceneIcon icon={icon} size={32} />
        </span>
      ) : (
        <img
          src={source}
          alt=""
          loading="lazy"
          decoding="async"
          className={classes.image}
          onError={() => setFailed(source)}
        />
      )}
    </div>
  );
}
