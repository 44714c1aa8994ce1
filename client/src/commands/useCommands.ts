import { useMemo } from "react";
import type { HistoryMode } from "../history/HistoryMode.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { allCommands } from "./allCommands.ts";
import type { BoardUi } from "./BoardUi.ts";
import type { Command, CommandContext } from "./Command.ts";
import { kindCommands } from "./entryCommands.ts";
import { useBoardPage } from "./useBoardPage.ts";
import { useClipboardEvents } from "./useClipboardEvents.ts";
import { useCommandKeys } from "./useCommandKeys.ts";

/** The commands of an open board, bound to it. */
export interface BoundCommands {
  readonly context: CommandContext;
  /** All that can be done now, the kind's own among them; asked for when a palette or a menu opens. */
  readonly available: () => readonly Command[];
  readonly byId: (id: string) => Command | undefined;
  readonly isEnabled: (command: Command) => boolean;
  /** Runs a command by its id, if it can be done now. */
  readonly run: (id: string) => void;
}

/** Binds the commands to a board, listens for their keys and for the clipboard; used once, by the board's page. */
export function useCommands(session: BoardSession, ui: BoardUi, history: HistoryMode): BoundCommands {
  const page = useBoardPage(session);
  const bound = useMemo(() => bindCommands({ session, ui, history, page }), [session, ui, history, page]);
  useCommandKeys(bound.context);
  useClipboardEvents(session);
  return bound;
}

/** The same without React. */
export function bindCommands(context: CommandContext): BoundCommands {
  const isEnabled = (command: Command) => command.isEnabled?.(context) ?? true;
  const byId = (id: string) => allCommands.find((command) => command.id === id);
  return {
    context,
    isEnabled,
    byId,
    available: () => [...kindCommands(context), ...allCommands.filter(isEnabled)],
    run: (id) => {
      const command = byId(id);
      if (command && isEnabled(command)) command.run(context);
    },
  };
}
