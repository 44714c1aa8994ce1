import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useDeferredValue, useMemo, useState, type FormEvent } from "react";
import type { BoundCommands } from "../commands/useCommands.ts";
import { useStore } from "../session/useStore.ts";
import { say } from "./words/say.ts";
import classes from "./AddListDialog.module.css";
import { previewList, type ListPreview } from "./previewList.ts";

/** Makes many cards at once of a list that is pasted or typed, one a line; shows before how it is read. */
export function AddListDialog({ commands }: { readonly commands: BoundCommands }) {
  const { ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "addList");
  return (
    <Modal opened={isOpen} onClose={() => ui.close("addList")} title={say.pasteList} size={560}>
      <ListForm commands={commands} />
    </Modal>
  );
}

function ListForm({ commands }: { readonly commands: BoundCommands }) {
  const { session, ui } = commands.context;
  const [lines, setLines] = useState("");
  const read = useDeferredValue(lines);
  const preview = useMemo(() => previewList(session.kind, read), [session.kind, read]);
  const isReady = preview.count > 0 && read === lines;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || session.run({ name: "addCards", args: { lines } }) === undefined) return;
    session.announcements.say(say.addedCards({ count: preview.count }));
    ui.close("addList");
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={say.oneALine}
        description={say.barHint}
        data-autofocus
        autosize
        minRows={8}
        maxRows={16}
        value={lines}
        error={preview.problem}
        onChange={(event) => setLines(event.target.value)}
      />
      <div role="status" className={classes.preview}>
        {preview.count > 0 && <FirstCards preview={preview} />}
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => ui.close("addList")}>
          {say.cancel}
        </Button>
        <Button type="submit" disabled={!isReady}>
          {preview.count > 0 ? say.addCount({ count: preview.count }) : say.addCards}
        </Button>
      </Group>
    </form>
  );
}

function FirstCards({ preview: { count, first } }: { readonly preview: ListPreview }) {
  const rest = count - first.length;
  return (
    <>
      <span className={classes.count}>{say.cardsAre({ count })}</span>
      {first.map((name, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two cards may have the same name, and lines have no ids
        <span key={index} className={classes.card} dir="auto">
          {name}
        </span>
      ))}
      {rest > 0 && <span className={classes.count}>{say.andMore({ count: rest })}</span>}
    </>
  );
}
