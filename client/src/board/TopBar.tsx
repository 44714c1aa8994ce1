import { ActionIcon } from "@mantine/core";
import { Link } from "wouter";
import { boardsAddress } from "../addresses/addresses.ts";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Hint } from "../ui/Hint.tsx";
import { SceneIcon } from "../ui/SceneIcon.tsx";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";
import { BoardTitle } from "./BoardTitle.tsx";
import { People } from "./People.tsx";
import { SaveState } from "./SaveState.tsx";
import { say } from "./words/say.ts";
import classes from "./TopBar.module.css";

interface TopBarProps {
  readonly session: BoardSession;
  /** Share and the menu of the board, at the right end. */
  readonly children: ReactNode;
}

/** The 48 px above the board: back, what this is, whether it is saved, who is here, sharing. */
export function TopBar({ session, children }: TopBarProps) {
  const canEdit = useStore(session.access, (access) => access.canEdit);
  return (
    <header className={classes.bar}>
      <Hint label={say.boards}>
        <ActionIcon
          component={Link}
          href={boardsAddress()}
          variant="subtle"
          color="gray"
          className={classes.back}
          aria-label={say.boards}
        >
          <ChevronLeft size={18} />
          <span className={classes.backWord}>{say.boards}</span>
        </ActionIcon>
      </Hint>
      <span className={classes.kind} title={session.kind.label}>
        <SceneIcon icon={session.kind.icon} size={18} title={session.kind.label} />
      </span>
      <BoardTitle session={session} />
      {canEdit ? (
        <SaveState connection={session.connection} />
      ) : (
        <span className={classes.viewOnly}>{say.viewOnly}</span>
      )}
      <div className={classes.end}>
        <People session={session} />
        {children}
      </div>
    </header>
  );
}
