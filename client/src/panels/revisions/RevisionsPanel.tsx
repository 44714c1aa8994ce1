import { Drawer } from "@mantine/core";
import { useState } from "react";
import type { BoundCommands } from "../../commands/useCommands.ts";
import { useStore } from "../../session/useStore.ts";
import { RevisionList } from "./RevisionList.tsx";
import { RevisionPreview } from "./RevisionPreview.tsx";
import { SaveRevision } from "./SaveRevision.tsx";
import { hasRight } from "../../commands/boardRight.ts";

/** The board's saved states: save one by name, look at one, bring one back as a new edit. */
export function RevisionsPanel({ commands }: { readonly commands: BoundCommands }) {
  const { session, ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "revisions");
  const [chosen, setChosen] = useState<string | undefined>();
  const close = () => {
    ui.close("revisions");
    setChosen(undefined);
  };
  return (
    <Drawer opened={isOpen} onClose={close} title="Revisions" position="right" size={chosen ? 760 : 400}>
      {chosen === undefined ? (
        <>
          {hasRight(session, "board.saveRevision") && <SaveRevision session={session} />}
          <RevisionList boardId={session.boardId} onChoose={setChosen} />
        </>
      ) : (
        <RevisionPreview session={session} revisionId={chosen} onBack={() => setChosen(undefined)} onRestored={close} />
      )}
    </Drawer>
  );
}
