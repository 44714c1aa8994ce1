import { Anchor, Button, Group, SegmentedControl, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { kindById, kinds, planImport, type ImportOptions } from "@throughline/kinds";
import { ArrowLeft } from "lucide-react";
import { useMemo, useState } from "react";
import { boardAddress } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { DateOrders, goToOpenDate } from "../../ui/DateOrders.tsx";
import { EncodingSelect } from "./EncodingSelect.tsx";
import type { ChosenFile } from "./ImportDialog.tsx";
import { ImportReportView } from "./ImportReportView.tsx";
import { kindForFile } from "./kindForFile.ts";
import { MappingStep } from "./MappingStep.tsx";
import { queryOfImport } from "./queryOfImport.ts";
import { SourceStep, type SourceChoice } from "./SourceStep.tsx";
import { titleOfFile } from "./titleOfFile.ts";
import { useOpenedFile } from "./useOpenedFile.ts";
import { say } from "./words/say.ts";
import classes from "./ReviewImport.module.css";

interface ReviewImportProps {
  readonly file: ChosenFile;
  readonly onBack: () => void;
}

/** Shows what a file will become before it does: kind, columns, what is kept and what is dropped and why. */
export function ReviewImport({ file, onBack }: ReviewImportProps) {
  const queryClient = useQueryClient();
  const [chosenKind, setChosenKind] = useState<string | undefined>();
  const [options, setOptions] = useState<ImportOptions>({});
  const opened = useOpenedFile(file.bytes, options.encoding);
  const kindId = useMemo(
    () => chosenKind ?? (opened?.ok ? kindForFile(opened)?.id : undefined) ?? "",
    [chosenKind, opened],
  );
  const kind = kindById(kindId);
  // The server reads the file with the same code, so what is shown here is what it will do.
  const result = useMemo(
    () => (opened?.ok && kind ? planImport(kind, opened, options) : opened?.ok ? undefined : opened),
    [kind, opened, options],
  );
  const ownTitle = result?.ok ? result.title : undefined;
  const [title, setTitle] = useState<string | undefined>();
  const shownTitle = title ?? ownTitle ?? titleOfFile(file.name);
  const importing = useMutation({
    mutationFn: () =>
      api.importBoard({
        query: {
          ...queryOfImport(options),
          kind: kindId,
          title: shownTitle.trim() || undefined,
        },
        body: file.bytes,
      }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.boards });
      if (id !== null) goTo(boardAddress(id));
    },
  });
  const chooseKind = (next: string) => {
    setChosenKind(next);
    // Other fields, and dates that may be none there.
    setOptions(({ mapping: _mapping, dates: _dates, ...how }) => how);
  };
  // Its columns may be others then. What was said of its letters stays.
  const chooseSource = (choice: SourceChoice) => setOptions(({ encoding }) => ({ encoding, ...choice }));
  const columns = result && "columns" in result ? result.columns : undefined;
  const source = result && "source" in result ? result.source : undefined;
  const unmapped = result && !result.ok && "problems" in result ? result : undefined;
  const openDate = columns?.dates.find(({ order }) => order === undefined)?.samples[0];
  const kept = result?.ok ? result.plan.report.kept : 0;

  return (
    <div className={classes.review}>
      <p className={classes.file}>
        {say.from} <strong dir="auto">{file.name}</strong>
      </p>
      {!opened && <p className={classes.file}>{say.reading}</p>}
      {opened?.ok && (
        <div>
          <p id="import-kind" className={classes.label}>
            {say.makeA}
          </p>
          <SegmentedControl
            aria-labelledby="import-kind"
            fullWidth
            value={kindId}
            onChange={chooseKind}
            data={kinds.map(({ id, label }) => ({ value: id, label }))}
          />
        </div>
      )}
      {source && <SourceStep source={source} onChange={chooseSource} />}
      {unmapped?.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
      {kind && (
        <MappingStep
          key={`${kind.id} ${columns?.headers.join()}`}
          fields={kind.table.fields}
          columns={columns}
          problems={unmapped?.problems ?? []}
          onChange={(mapping) => setOptions((before) => ({ ...before, mapping }))}
        />
      )}
      <DateOrders
        dates={columns?.dates ?? []}
        onChange={(header, order) =>
          setOptions((before) => ({ ...before, dates: { ...before.dates, [header]: order } }))
        }
      />
      <div role="status" className={result?.ok ? undefined : classes.hidden}>
        {result?.ok && kind && <ImportReportView kind={kind} report={result.plan.report} warnings={result.warnings} />}
      </div>
      {result && !result.ok && !("problems" in result) && (
        <ErrorState
          title={result.message}
          safe={say.nothingImported}
          todo={result.line === undefined ? say.chooseAnother : say.correctThere}
        />
      )}
      {result && !result.ok && result.code === "not-utf8" && (
        <EncodingSelect
          encoding={options.encoding ?? "utf-8"}
          words={[]}
          error={say.otherLetters}
          onChange={(encoding) => setOptions({ encoding })}
        />
      )}
      {result?.ok && (
        <TextInput
          label={say.title}
          maxLength={300}
          value={shownTitle}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      <FormProblem error={importing.error} />
      <Group justify="space-between" className={classes.buttons}>
        {openDate !== undefined && (
          <p className={classes.first}>
            <Anchor component="button" type="button" onClick={goToOpenDate}>
              {say.firstSay({ date: openDate })}
            </Anchor>
          </p>
        )}
        <Button variant="default" leftSection={<ArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {say.anotherFile}
        </Button>
        <Button onClick={() => importing.mutate()} loading={importing.isPending} disabled={!result?.ok || kept === 0}>
          {say.import}
        </Button>
      </Group>
    </div>
  );
}
