import { Table } from "@mantine/core";
import type { ImportColumns } from "@throughline/kinds";
import { say } from "./words/say.ts";
import classes from "./MappingStep.module.css";

/** Rows that are shown: enough to recognise what a column holds. */
const rowsShown = 3;
/** Longer cells are cut; nobody reads a paragraph here. */
const mostCharacters = 60;

/** The first rows of a file as they were read, so that one sees what its columns hold. */
export function FileSample({ columns: { headers, sample } }: { readonly columns: ImportColumns }) {
  const rows = sample.slice(0, rowsShown);
  if (rows.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={Math.min(headers.length * 140, 2_000)} className={classes.sample}>
      <Table verticalSpacing={4} horizontalSpacing={10} fz="xs" captionSide="top">
        <Table.Caption className={classes.caption}>{say.firstRows}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {headers.map((header) => (
              <Table.Th key={header} dir="auto">
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ line, cells }) => (
            <Table.Tr key={line}>
              {headers.map((header) => (
                <Table.Td key={header} dir="auto">
                  {cut(cells[header] ?? "")}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join("").trimEnd()}…` : text;
}
