import { Button, Group, SegmentedControl, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { kindById, kinds, planImport, type ImportResult, type TableMapping } from "@throughline/kinds";
import { ArrowLeft } from "lucide-react";
import { useMemo, useState } from "react";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import type { ChosenFile } from "./ImportDialog.tsx";
import { ImportReportView } from "./ImportReportView.tsx";
import { kindForFile } from "./kindForFile.ts";
import { MappingStep } from "./MappingStep.tsx";
import { titleOfFile } from "./titleOfFile.ts";
import classes from "./ReviewImport.module.css";

interface ReviewImportProps {
  readonly file: ChosenFile;
  readonly onBack: () => void;
}

/** Shows what a file will become before it does: kind, columns, what is kept and what is dropped and why. */
export function ReviewImport({ file, onBack }: ReviewImportProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [kindId, setKindId] = useState(() => kindForFile(file.bytes)?.id ?? "");
  const [mapping, setMapping] = useState<TableMapping | undefined>();
  const kind = kindById(kindId);
  // The server reads the file with the same code, so what is shown here is what it will do.
  const result = useMemo(() => (kind ? planImport(kind, file.bytes, { mapping }) : undefined), [kind, file, mapping]);
  const ownTitle = result?.ok ? result.title : undefined;
  const [title, setTitle] = useState<string | undefined>();
  const shownTitle = title ?? ownTitle ?? titleOfFile(file.name);
  const importing = useMutation({
    mutationFn: () =>
      api.importBoard({
        query: {
          kind: kindId,
          title: shownTitle.trim() || undefined,
          mapping: mapping === undefined ? undefined : JSON.stringify(withoutNothing(mapping)),
        },
        body: file.bytes,
      }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.boards });
      if (id !== null) await navigate({ to: "/boards/$boardId", params: { boardId: id } });
    },
  });
  const chooseKind = (next: string) => {
    setKindId(next);
    setMapping(undefined);
  };
  const kept = result?.ok ? result.plan.report.kept : 0;

  return (
    <div className={classes.review}>
      <p className={classes.file}>
        From <strong>{file.name}</strong>
      </p>
      <div>
        <p id="import-kind" className={classes.label}>
          Make a
        </p>
        <SegmentedControl
          aria-labelledby="import-kind"
          fullWidth
          value={kindId}
          onChange={chooseKind}
          data={kinds.map(({ id, label }) => ({ value: id, label }))}
        />
      </div>
      {kind && result && columnsOf(result) && (
        <MappingStep
          key={kind.id}
          fields={kind.table.fields}
          columns={columnsOf(result)}
          problems={result.ok || !("problems" in result) ? [] : result.problems}
          onChange={setMapping}
        />
      )}
      <div role="status" className={result?.ok ? undefined : classes.hidden}>
        {result?.ok && <ImportReportView report={result.plan.report} warnings={result.warnings} />}
      </div>
      {result && !result.ok && !("problems" in result) && (
        <ErrorState
          title={result.message}
          safe="Nothing was imported."
          todo={
            result.line === undefined
              ? "Choose another file, or correct this one."
              : "Correct the file there, then choose it again."
          }
        />
      )}
      {result?.ok && (
        <TextInput
          label="Title of the board"
          maxLength={300}
          value={shownTitle}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      <FormProblem error={importing.error} />
      <Group justify="space-between" className={classes.buttons}>
        <Button variant="default" leftSection={<ArrowLeft size={16} aria-hidden />} onClick={onBack}>
          Another file
        </Button>
        <Button onClick={() => importing.mutate()} loading={importing.isPending} disabled={!result?.ok || kept === 0}>
          Import
        </Button>
      </Group>
    </div>
  );
}

function columnsOf(result: ImportResult) {
  return "columns" in result ? result.columns : undefined;
}

function withoutNothing(mapping: TableMapping): TableMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, header]) => header !== ""));
}
