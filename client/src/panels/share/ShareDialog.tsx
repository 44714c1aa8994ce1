import { Modal } from "@mantine/core";
import type { BoundCommands } from "../../commands/useCommands.ts";
import { useStore } from "../../session/useStore.ts";
import { LinkList } from "./LinkList.tsx";
import { NewLink } from "./NewLink.tsx";
import { say } from "./words/say.ts";

/** Makes links that let guests onto the board, and takes them back. */
export function ShareDialog({ commands }: { readonly commands: BoundCommands }) {
  const { session, ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "share");
  return (
    <Modal opened={isOpen} onClose={() => ui.close("share")} title={say.shareBoard} size={560}>
      <NewLink boardId={session.boardId} kind={session.kind} />
      <LinkList boardId={session.boardId} />
    </Modal>
  );
}
