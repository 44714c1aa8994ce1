import { Modal } from "@mantine/core";
import type { BoundCommands } from "../commands/useCommands.ts";
import { useStore } from "../session/useStore.ts";
import { ExportChoices } from "./ExportChoices.tsx";
import { say } from "./words/say.ts";

/** The formats in which the board can be taken out, each with what it is good for and what it will be. */
export function ExportDialog({ commands }: { readonly commands: BoundCommands }) {
  const { ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "export");
  return (
    <Modal opened={isOpen} onClose={() => ui.close("export")} title={say.exportBoard}>
      {isOpen && <ExportChoices context={commands.context} />}
    </Modal>
  );
}
