import { NativeSelect } from "@mantine/core";
import { kinds } from "@throughline/kinds";
import { ArrowLeft, Trash2 } from "lucide-react";
import { boardsAddress } from "../../addresses/addresses.ts";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { boardOrders, type BoardOrder } from "./boardOrder.ts";
import { say } from "./words/say.ts";
import classes from "./BoardsToolbar.module.css";

interface BoardsToolbarProps {
  readonly query: string;
  readonly isBin: boolean;
  readonly count: number | undefined;
  readonly order: BoardOrder;
  readonly onOrder: (order: BoardOrder) => void;
  readonly kind: string;
  readonly onKind: (kind: string) => void;
}

const kindChoices = [
  { value: "", label: say.allKinds },
  ...kinds.map(({ id, label }) => ({ value: id, label: say.kinds({ kind: label }) })),
];

/** Says what the list below shows, and how it is sorted and filtered; leads to the bin and back. */
export function BoardsToolbar({ query, isBin, count, order, onOrder, kind, onKind }: BoardsToolbarProps) {
  return (
    <div className={classes.bar}>
      <h2 className={classes.title}>{headingOf(query, isBin)}</h2>
      <span role="status" className={classes.count}>
        {count === undefined || query === "" ? "" : say.boardCount({ count })}
      </span>
      <div className={classes.controls}>
        <NativeSelect
          aria-label={say.kindOfBoard}
          size="sm"
          data={kindChoices}
          value={kind}
          onChange={(event) => onKind(event.target.value)}
        />
        <NativeSelect
          aria-label={say.sortBy}
          size="sm"
          data={boardOrders.map(({ value, label }) => ({ value, label }))}
          value={order}
          onChange={(event) =>
            onOrder(boardOrders.find(({ value }) => value === event.target.value)?.value ?? "changed")
          }
        />
        {isBin ? (
          <LinkButton href={boardsAddress()} variant="default" leftSection={<ArrowLeft size={16} aria-hidden />}>
            {say.boards}
          </LinkButton>
        ) : (
          <LinkButton
            href={boardsAddress({ bin: true })}
            variant="default"
            leftSection={<Trash2 size={16} aria-hidden />}
          >
            {say.bin}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

function headingOf(query: string, isBin: boolean): string {
  if (query !== "") return say.foundFor({ query });
  return isBin ? say.bin : say.yourBoards;
}
