import { Button } from "@mantine/core";
import { maxImportBytes } from "@throughline/api";
import { numberToWords } from "@throughline/words";
import { FileUp } from "lucide-react";
import { useRef, useState, type DragEvent } from "react";
import type { ChosenFile } from "./ImportDialog.tsx";
import { say } from "./words/say.ts";
import classes from "./ChooseFile.module.css";

const megabytes = (bytes: number) => `${numberToWords(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;

/** Takes a file by its button or by dropping it. Size is checked here, everything else when it is read. */
export function ChooseFile({ onChoose }: { readonly onChoose: (file: ChosenFile) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState("");

  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > maxImportBytes) {
      setProblem(say.tooLarge({ name: file.name, size: megabytes(file.size), most: megabytes(maxImportBytes) }));
      return;
    }
    try {
      onChoose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      setProblem(say.notReadable({ name: file.name }));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer;
    if (files.length > 1) setProblem(say.oneFile);
    else void take(files[0]);
  };

  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={28} aria-hidden />
      <p className={classes.text}>{say.dropHere}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json"
        hidden
        aria-label={say.fileToImport}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file can be chosen again after it was corrected.
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()} data-autofocus>
        {say.chooseFile}
      </Button>
      <p className={classes.quiet}>{say.whatCanBe({ most: megabytes(maxImportBytes) })}</p>
      <div role="alert" className={classes.problem}>
        {problem}
      </div>
    </div>
  );
}
