import { Modal } from "@mantine/core";
import { useState } from "react";
import { ChooseFile } from "./ChooseFile.tsx";
import { ReviewImport } from "./ReviewImport.tsx";
import { say } from "./words/say.ts";

interface ImportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A file as it was chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** From a file to a board: choose it, see what it will become, import it. Nothing is made before the last step. */
export function ImportDialog({ isOpen, onClose }: ImportDialogProps) {
  const [file, setFile] = useState<ChosenFile | undefined>();
  const close = () => {
    setFile(undefined);
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title={say.importFile} size={760}>
      {file ? (
        <ReviewImport key={file.name} file={file} onBack={() => setFile(undefined)} />
      ) : (
        <ChooseFile onChoose={setFile} />
      )}
    </Modal>
  );
}
