import { Button, Group, Modal } from "@mantine/core";
import { say } from "./words/say.ts";

/** What is asked, and what follows. */
export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will be lost. */
  readonly text: string;
  /** The verb on the button: "Delete forever". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The question itself. The focus begins on the way out. */
export function ConfirmModal({ isOpen, title, text, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} withCloseButton={false}>
      <p style={{ margin: "0 0 24px", color: "var(--tl-quiet)" }}>{text}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {say.cancel}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
