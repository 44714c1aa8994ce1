import { UnstyledButton } from "@mantine/core";
import { kindById, kinds } from "@throughline/kinds";
import { Upload } from "lucide-react";
import { useState } from "react";
import { boardsAddress, readBoardsSearch } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { useSearch } from "../../addresses/useSearch.ts";
import { SceneIcon } from "../../ui/SceneIcon.tsx";
import { ImportDialog } from "../import/ImportDialog.tsx";
import { TemplatePicker } from "./TemplatePicker.tsx";
import { say } from "./words/say.ts";
import classes from "./NewBoardRow.module.css";

/** The ways to a new board: a kind (then a template), or a file. */
export function NewBoardRow() {
  // In the address, so that an empty board can lead here to an example of its kind.
  const { new: kindId, template, ...rest } = useSearch(readBoardsSearch);
  const choose = (id: string) => goTo(boardsAddress({ ...rest, new: id }), "replace");
  const close = () => goTo(boardsAddress(rest), "replace");
  const [isImporting, setImporting] = useState(false);
  return (
    <section aria-labelledby="new-board" className={classes.section}>
      <h2 id="new-board" className={classes.heading}>
        {say.newBoard}
      </h2>
      <div className={classes.row}>
        {kinds.map((entry) => (
          <UnstyledButton key={entry.id} className={classes.kind} onClick={() => choose(entry.id)}>
            <span className={classes.icon} data-kind={entry.id}>
              <SceneIcon icon={entry.icon} size={20} />
            </span>
            <span>
              <span className={classes.label}>{entry.label}</span>
              <span className={classes.description}>{entry.description}</span>
            </span>
          </UnstyledButton>
        ))}
        <UnstyledButton className={classes.kind} onClick={() => setImporting(true)}>
          <span className={classes.icon}>
            <Upload size={20} aria-hidden />
          </span>
          <span>
            <span className={classes.label}>{say.importFile}</span>
            <span className={classes.description}>{say.importIsFor}</span>
          </span>
        </UnstyledButton>
      </div>
      <TemplatePicker kind={kindById(kindId ?? "")} first={template} onClose={close} />
      <ImportDialog isOpen={isImporting} onClose={() => setImporting(false)} />
    </section>
  );
}
