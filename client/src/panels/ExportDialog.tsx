import { Modal, UnstyledButton } from "@mantine/core";
import type { Scene } from "@throughline/scene";
import { Download } from "lucide-react";
import { exportChoices } from "../commands/exportCommands.ts";
import type { BoundCommands } from "../commands/useCommands.ts";
import { useStore } from "../session/useStore.ts";
import { pictureWords } from "./pictureWords.ts";
import classes from "./ExportDialog.module.css";

/** The formats in which the board can be taken out, each with what it is good for. */
export function ExportDialog({ commands }: { readonly commands: BoundCommands }) {
  const { ui, session } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "export");
  return (
    <Modal opened={isOpen} onClose={() => ui.close("export")} title="Export this board">
      <ul className={classes.list}>
        {exportChoices.map(({ id, format, label, description }, index) => (
          <li key={id}>
            <UnstyledButton
              className={classes.choice}
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                ui.close("export");
                commands.run(`export-${id}`);
              }}
            >
              <span>
                <span className={classes.label}>{label}</span>
                <span className={classes.description}>{description}</span>
                {format === "png" && isOpen && <PictureSize scene={session.scene.scene} />}
              </span>
              <Download size={16} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** How large a picture gets, and that it can't be read where that is so, before anybody waits for it. */
function PictureSize({ scene }: { readonly scene: Scene }) {
  const { words, isReadable } = pictureWords(scene);
  return (
    <span className={classes.description} data-unreadable={!isReadable || undefined}>
      {words}
    </span>
  );
}
