import { listToWords } from "@throughline/words";
import { NativeSelect } from "@mantine/core";
import type { ImportColumns, MappingProblem, TableField, TableMapping } from "@throughline/kinds";
import { useState } from "react";
import { FileSample } from "./FileSample.tsx";
import { sampleOf } from "./sampleOf.ts";
import { say } from "./words/say.ts";
import classes from "./MappingStep.module.css";

interface MappingStepProps {
  readonly fields: readonly TableField[];
  readonly columns: ImportColumns | undefined;
  readonly problems: readonly MappingProblem[];
  readonly onChange: (mapping: TableMapping) => void;
}

/** So few further fields don't push what will happen out of sight. */
const openAnyway = 8;

/** Which column of the file feeds which field, guessed by header and open to change, with samples from the file. */
export function MappingStep({ fields, columns, problems, onChange }: MappingStepProps) {
  // Settled at first sight, so that a field doesn't jump away from under the hand when it is emptied.
  const [first] = useState(() =>
    fields.filter(
      ({ key, required }) => required || columns?.mapping[key] || problems.some(({ path }) => path[0] === key),
    ),
  );
  if (!columns) return null;
  const { headers, mapping } = columns;
  const others = fields.filter((field) => !first.includes(field));
  const unused = headers.filter((header) => !Object.values(mapping).includes(header));
  const missing = fields
    .filter(({ key }) => problems.some(({ path }) => path[0] === key))
    .map(({ name }) => say.quoted({ name }));
  const shared = { columns, problems, onChange };
  return (
    <section aria-labelledby="import-columns">
      <h3 id="import-columns" className={classes.heading}>
        {say.columns}
      </h3>
      <FileSample columns={columns} />
      {missing.length > 0 && (
        <p className={classes.missing} role="status">
          {say.chooseColumn({ fields: listToWords(missing) })}
        </p>
      )}
      <FieldSelects fields={first} {...shared} />
      {others.length > 0 && (
        <details className={classes.more} open={others.length <= openAnyway}>
          <summary>{say.moreFields({ count: others.length })}</summary>
          <FieldSelects fields={others} {...shared} />
        </details>
      )}
      {unused.length > 0 && <p className={classes.unused}>{say.notRead({ columns: unused.join(", ") })}</p>}
    </section>
  );
}

interface FieldSelectsProps extends Omit<MappingStepProps, "columns"> {
  readonly columns: ImportColumns;
}

function FieldSelects({ fields, columns, problems, onChange }: FieldSelectsProps) {
  const { headers, mapping, sample } = columns;
  const choices = [{ value: "", label: say.notInFile }, ...headers.map((header) => ({ value: header, label: header }))];
  return (
    <div className={classes.fields}>
      {fields.map((field) => {
        const header = mapping[field.key] ?? "";
        return (
          <NativeSelect
            key={field.key}
            label={field.name}
            description={sampleOf(sample, header) ?? field.description}
            withAsterisk={field.required}
            error={problems.find(({ path }) => path[0] === field.key)?.message}
            data={choices}
            value={header}
            onChange={(event) => onChange({ ...mapping, [field.key]: event.target.value })}
            inputWrapperOrder={["label", "input", "description", "error"]}
          />
        );
      })}
    </div>
  );
}
