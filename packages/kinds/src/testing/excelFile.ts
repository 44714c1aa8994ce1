import { zipSync } from "fflate";

/** A sheet as Excel stores it: the XML of its rows, and what stands beside them. */
export interface ExcelSheet {
  readonly name: string;
  /** `<row r="1">…</row>` and so on. */
  readonly rows: string;
  readonly merged?: readonly string[];
  /** A chart fills it: it has no cells. */
  readonly isChart?: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

function sheetXml({ rows, merged = [], isChart = false }: ExcelSheet): string {
  if (isChart) return `${head}<chartsheet xmlns="${main}"/>`;
  const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const merging = cells === "" ? "" : `<mergeCells count="${merged.length}">${cells}</mergeCells>`;
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${merging}</worksheet>`;
}

const folderOf = ({ isChart = false }: ExcelSheet) => (isChart ? "chartsheets" : "worksheets");

/**
 * A workbook put together from the parts that Excel writes (ECMA-376, 18.3 and 18.4), for tests of reading: shared
 * strings are `<c t="s"><v>0</v></c>`, the style 1 is a day, the style 2 a day with a time.
 */
export function excelFile(sheets: readonly ExcelSheet[], strings: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const list = sheets.map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("");
  const related = sheets.map(
    (sheet, n) =>
      `<Relationship Id="rId${n + 1}" Type="${relations}/${folderOf(sheet).slice(0, -1)}" Target="${folderOf(sheet)}/sheet${n + 1}.xml"/>`,
  );
  related.push(
    `<Relationship Id="rId90" Type="${relations}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rId91" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`,
  );
  const texts = strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("");
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${related.join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${texts}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, n) => [`xl/${folderOf(sheet)}/sheet${n + 1}.xml`, sheetXml(sheet)])),
  };
  const bytes = (text: string) => new TextEncoder().encode(text.startsWith("<?xml") ? text : head + text);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, bytes(text)])));
}
