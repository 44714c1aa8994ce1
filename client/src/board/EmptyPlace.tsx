import { useEffect, useState } from "react";
import type { BoundCommands } from "../commands/useCommands.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { EmptyBoard } from "./boardParts.ts";

/** Where it is said that nothing is on the board yet. */
export function EmptyPlace({ commands }: { readonly commands: BoundCommands }) {
  return useIsEmpty(commands.context.session) ? <EmptyBoard commands={commands} /> : null;
}

function useIsEmpty({ board }: BoardSession): boolean {
  const [isEmpty, setEmpty] = useState(board.size === 0);
  useEffect(() => {
    setEmpty(board.size === 0);
    return board.subscribe(() => setEmpty(board.size === 0));
  }, [board]);
  return isEmpty;
}
