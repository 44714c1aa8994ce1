import { NativeSelect } from "@mantine/core";
import { encodingLabel, type ImportOptions, type ImportSource } from "@throughline/kinds";
import { useState } from "react";
import { EncodingSelect } from "./EncodingSelect.tsx";
import { say } from "./words/say.ts";
import classes from "./MappingStep.module.css";

/** What somebody says of how a file is to be read. */
export type SourceChoice = Pick<ImportOptions, "encoding" | "sheet" | "headerLine">;

interface SourceStepProps {
  readonly source: ImportSource;
  readonly onChange: (choice: SourceChoice) => void;
}

/** How a file was read, and other ways to read it: its letters, its sheet, the line of its header. */
export function SourceStep({ source, onChange }: SourceStepProps) {
  const { encoding, sheets, sheet, headerLine, firstLines } = source;
  const isTold = encoding?.isGuess !== true && sheets.length < 2 && headerLine === firstLines[0]?.line;
  // Settled at first sight, so that it doesn't close under the hand.
  const [isOpen] = useState(!isTold);
  const facts = [
    sheet === undefined ? "" : say.sheetNamed({ name: sheet }),
    encoding ? encodingLabel(encoding.encoding) : "",
    headerLine === undefined ? "" : say.headerIn({ line: headerLine }),
  ].filter((fact) => fact !== "");
  if (facts.length === 0) return null;
  return (
    <details className={classes.source} open={isOpen}>
      <summary>{say.readAs({ facts: facts.join(", ") })}</summary>
      <div className={classes.fields}>
        {sheets.length > 1 && (
          <NativeSelect
            label={say.sheet}
            data={[...sheets]}
            value={sheet}
            onChange={(event) => onChange({ sheet: event.target.value })}
          />
        )}
        {headerLine !== undefined && (
          <NativeSelect
            label={say.header}
            description={say.headerHint}
            data={linesToChoose(firstLines, headerLine)}
            value={String(headerLine)}
            onChange={(event) => onChange({ sheet, headerLine: Number(event.target.value) })}
            inputWrapperOrder={["label", "input", "description"]}
          />
        )}
        {encoding && (
          <EncodingSelect
            encoding={encoding.encoding}
            words={encoding.words}
            onChange={(chosen) => onChange({ encoding: chosen })}
          />
        )}
      </div>
    </details>
  );
}

function linesToChoose(lines: ImportSource["firstLines"], headerLine: number) {
  const choices = lines.map(({ line, text }) => ({ value: String(line), label: `${line}: ${cut(text)}` }));
  const value = String(headerLine);
  return choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }];
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 48 ? `${line.slice(0, 46).trimEnd()}…` : line;
}
