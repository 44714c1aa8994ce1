import type { OutlineCell, OutlineGrid, OutlineItem } from "@throughline/kinds";
import type { ThHTMLAttributes } from "react";
import { useStore } from "../session/useStore.ts";
import { AdditionButton } from "./AdditionButton.tsx";
import type { OutlineController } from "./OutlineController.ts";
import { OutlineRow } from "./OutlineRow.tsx";
import { OutlineSections } from "./OutlineSections.tsx";
import { additionKey, boardPlace, cellPlace, emptyCellKey, gridColumns } from "./stops.ts";
import { WhenNear } from "./WhenNear.tsx";
import { say } from "./words/say.ts";
import classes from "./OutlineGridView.module.css";

interface OutlineGridViewProps {
  readonly controller: OutlineController;
  readonly grid: OutlineGrid;
}

/** A board with headed rows and columns as a grid; what stands beside it follows as lists. */
export function OutlineGridView({ controller, grid }: OutlineGridViewProps) {
  const { groups, shown } = gridColumns(grid);
  return (
    <>
      <div className={classes.scroll}>
        <table
          role="grid"
          className={classes.grid}
          aria-label={say.board}
          aria-multiselectable
          style={{ width: `calc(var(--lane) + ${shown.length} * var(--column))` }}
        >
          <colgroup>
            <col className={classes.laneColumn} />
            <col span={Math.max(1, shown.length)} className={classes.stepColumn} />
          </colgroup>
          <thead>
            <tr>
              <td rowSpan={2} className={classes.corner} />
              {groups.map(({ heading, first, last }) => (
                <Header
                  key={heading.elementId}
                  controller={controller}
                  item={heading}
                  scope="colgroup"
                  colSpan={last - first + 1}
                  className={classes.group}
                />
              ))}
            </tr>
            <tr>
              {shown.map(({ heading, at }) =>
                heading ? (
                  <Header
                    key={heading.elementId}
                    controller={controller}
                    item={heading}
                    scope="col"
                    className={classes.column}
                  />
                ) : (
                  <td key={at} />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ heading, cells }) => (
              <tr key={heading.elementId}>
                <Header controller={controller} item={heading} scope="row" className={classes.lane} />
                {shown.map(({ heading: column, at, cell }) => (
                  <Cell
                    key={column?.elementId ?? at}
                    controller={controller}
                    row={heading}
                    column={column}
                    at={at}
                    cell={cell === undefined ? undefined : cells[cell]}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.additions}>
        {grid.additions.map((addition) => {
          const key = additionKey(boardPlace, addition);
          return <AdditionButton key={key} stop={key} addition={addition} controller={controller} />;
        })}
      </div>
      <OutlineSections controller={controller} sections={grid.sections} level={3} label={say.besideGrid} />
    </>
  );
}

/** A header as it is announced with each of its cells: its name alone, without facts and menu. */
function nameOf({ text, typeLabel }: OutlineItem): string {
  return text.trim() === "" ? typeLabel : text;
}

interface HeaderProps extends ThHTMLAttributes<HTMLTableCellElement> {
  readonly controller: OutlineController;
  readonly item: OutlineItem;
}

function Header({ controller, item, ...cell }: HeaderProps) {
  const isSelected = useStore(controller.session.selection, (ids) => ids.includes(item.elementId));
  return (
    <th {...cell} aria-label={nameOf(item)} aria-selected={isSelected}>
      <OutlineRow controller={controller} item={item} />
    </th>
  );
}

interface CellProps {
  readonly controller: OutlineController;
  readonly row: OutlineItem;
  readonly column: OutlineItem | undefined;
  readonly at: number;
  readonly cell: OutlineCell | undefined;
}

function Cell({ controller, row, column, at, cell }: CellProps) {
  const place = cellPlace(row.elementId, column?.elementId ?? String(at));
  const isSelected = useStore(
    controller.session.selection,
    (ids) => cell?.items.some(({ elementId }) => ids.includes(elementId)) ?? false,
  );
  const words = [column?.text || column?.typeLabel, row.text || row.typeLabel].filter(Boolean).join(", ");
  if (!cell || (cell.items.length === 0 && cell.additions.length === 0)) {
    return <EmptyCell controller={controller} stop={emptyCellKey(place)} />;
  }
  return (
    <td className={classes.cell} aria-selected={cell.items.length > 0 ? isSelected : undefined}>
      <WhenNear controller={controller} place={place} rows={cell.items.length + cell.additions.length}>
        {() => (
          <>
            {cell.items.map((item) => (
              <OutlineRow key={item.elementId} controller={controller} item={item} />
            ))}
            {cell.additions.map((addition) => {
              const key = additionKey(place, addition);
              return (
                <AdditionButton
                  key={key}
                  stop={key}
                  addition={addition}
                  controller={controller}
                  place={words}
                  isShort
                />
              );
            })}
          </>
        )}
      </WhenNear>
    </td>
  );
}

function EmptyCell({ controller, stop }: { readonly controller: OutlineController; readonly stop: string }) {
  const isActive = useStore(controller.state, ({ active }) => active === stop);
  return (
    <td
      className={classes.cell}
      data-stop={stop}
      tabIndex={isActive ? 0 : -1}
      aria-label={say.empty}
      onFocus={() => controller.stand(stop)}
    />
  );
}
