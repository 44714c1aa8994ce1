import { Button, Group, Modal, TextInput } from "@mantine/core";
import { titleSchema, type BoardSummary } from "@throughline/api";
import { useState, type FormEvent } from "react";
import { say } from "./words/say.ts";

interface RenameDialogProps {
  readonly board: Pick<BoardSummary, "title">;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}

/** Asks for a board's new title. */
export function RenameDialog({ board, isOpen, onClose, onRename }: RenameDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={say.renameBoard}>
      <RenameForm title={board.title} onClose={onClose} onRename={onRename} />
    </Modal>
  );
}

function RenameForm({ title, onClose, onRename }: { title: string } & Pick<RenameDialogProps, "onClose" | "onRename">) {
  const [text, setText] = useState(title);
  const parsed = titleSchema.safeParse(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!parsed.success) return;
    if (parsed.data !== title) onRename(parsed.data);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={say.title}
        data-autofocus
        maxLength={300}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
      <Group justify="flex-end" mt="xl">
        <Button variant="default" onClick={onClose}>
          {say.cancel}
        </Button>
        <Button type="submit" disabled={!parsed.success}>
          {say.rename}
        </Button>
      </Group>
    </form>
  );
}
