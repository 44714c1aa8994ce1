import { NativeSelect } from "@mantine/core";
import type { ImportColumns, MappingProblem, TableField, TableMapping } from "@throughline/kinds";
import { sampleOf } from "./sampleOf.ts";
import classes from "./MappingStep.module.css";

interface MappingStepProps {
  readonly fields: readonly TableField[];
  readonly columns: ImportColumns | undefined;
  readonly problems: readonly MappingProblem[];
  readonly onChange: (mapping: TableMapping) => void;
}

/** Which column of the file feeds which field, guessed by header and open to change, with samples from the file. */
export function MappingStep({ fields, columns, problems, onChange }: MappingStepProps) {
  if (!columns) return null;
  const { headers, mapping, sample } = columns;
  const choices = [
    { value: "", label: "Not in the file" },
    ...headers.map((header) => ({ value: header, label: header })),
  ];
  const unused = headers.filter((header) => !Object.values(mapping).includes(header));
  return (
    <section aria-labelledby="import-columns">
      <h3 id="import-columns" className={classes.heading}>
        Columns
      </h3>
      <div className={classes.fields}>
        {fields.map((field) => {
          const header = mapping[field.key] ?? "";
          const problem = problems.find(({ path }) => path[0] === field.key);
          return (
            <NativeSelect
              key={field.key}
              label={field.label}
              description={sampleOf(sample, header) ?? field.description}
              withAsterisk={field.required}
              error={problem?.message}
              data={choices}
              value={header}
              onChange={(event) => onChange({ ...mapping, [field.key]: event.target.value })}
              inputWrapperOrder={["label", "input", "description", "error"]}
            />
          );
        })}
      </div>
      {unused.length > 0 && <p className={classes.unused}>Not read: {unused.join(", ")}</p>}
    </section>
  );
}
