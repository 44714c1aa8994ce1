import { Table } from "@mantine/core";
import type { ImportReport, LiveKind } from "@throughline/kinds";
import { CircleCheck, CircleMinus, Info } from "lucide-react";
import { madeWords } from "../../ui/madeWords.ts";
import { say } from "./words/say.ts";
import classes from "./ImportReportView.module.css";

interface ImportReportViewProps {
  readonly kind: LiveKind;
  readonly report: ImportReport;
  readonly warnings: readonly string[];
}

/** The most dropped rows that are listed; the rest is counted. */
const listed = 100;

/** What an import will do: rows read and kept, what becomes of them, and each row that is dropped with its reason. */
export function ImportReportView({ kind, report, warnings }: ImportReportViewProps) {
  const { read, kept, dropped, notes, made } = report;
  return (
    <section aria-labelledby="import-report" className={classes.report}>
      <h3 id="import-report" className={classes.heading}>
        {say.whatWillHappen}
      </h3>
      <ul className={classes.facts}>
        <li>
          <CircleCheck size={16} aria-hidden className={classes.good} />
          <span>
            {say.kept({ kept, read })}
            {made.length > 0 && ": "}
            {madeWords(kind, made)}
          </span>
        </li>
        {dropped.length > 0 && (
          <li>
            <CircleMinus size={16} aria-hidden className={classes.bad} />
            <span>{say.dropped({ count: dropped.length })}</span>
          </li>
        )}
        {[...warnings, ...notes].map((note) => (
          <li key={note}>
            <Info size={16} aria-hidden />
            <span>{note}</span>
          </li>
        ))}
      </ul>
      {dropped.length > 0 && (
        <Table.ScrollContainer minWidth={300} maxHeight={220}>
          <Table verticalSpacing={4} captionSide="top">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={80}>{say.line}</Table.Th>
                <Table.Th>{say.droppedBecause}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {dropped.slice(0, listed).map(({ line, reason }) => (
                <Table.Tr key={`${line} ${reason}`}>
                  <Table.Td>{line}</Table.Td>
                  <Table.Td>{reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            {dropped.length > listed && (
              <Table.Caption>{say.andMore({ count: dropped.length - listed })}</Table.Caption>
            )}
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
