import { Modal, UnstyledButton } from "@mantine/core";
import { Download } from "lucide-react";
import { exportChoices } from "../commands/exportCommands.ts";
import type { BoundCommands } from "../commands/useCommands.ts";
import { useStore } from "../session/useStore.ts";
import classes from "./ExportDialog.module.css";

/** The formats in which the board can be taken out, each with what it is good for. */
export function ExportDialog({ commands }: { readonly commands: BoundCommands }) {
  const { ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "export");
  return (
    <Modal opened={isOpen} onClose={() => ui.close("export")} title="Export this board">
      <ul className={classes.list}>
        {exportChoices.map(({ format, label, description }, index) => (
          <li key={format}>
            <UnstyledButton
              className={classes.choice}
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                ui.close("export");
                commands.run(`export-${format}`);
              }}
            >
              <span>
                <span className={classes.label}>{label}</span>
                <span className={classes.description}>{description}</span>
              </span>
              <Download size={16} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
