import { Button, Skeleton } from "@mantine/core";
import { ApiError, type BoardSummary } from "@throughline/api";
import { boardsAddress } from "../../addresses/addresses.ts";
import { refusalWords } from "../../api/refusalWords.ts";
import { kinds } from "@throughline/kinds";
import { LayoutGrid, SearchX, Trash2 } from "lucide-react";
import { Delayed } from "../../ui/Delayed.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { BoardCard } from "./BoardCard.tsx";
import { say } from "./words/say.ts";
import classes from "./BoardGrid.module.css";

interface BoardGridProps {
  /** `undefined` while they are asked for. */
  readonly boards: readonly BoardSummary[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly query: string;
  readonly isBin: boolean;
  readonly isFiltered: boolean;
  readonly mayCreate: boolean;
}

/** The boards as cards, or what to say when there are none. */
export function BoardGrid(props: BoardGridProps) {
  const { boards, error, onRetry, query, isBin } = props;
  if (boards === undefined && error) {
    return (
      <ErrorState
        title={say.notLoaded}
        safe={say.areSafe}
        todo={error instanceof ApiError ? refusalWords(error) : say.checkConnection}
        action={<Button onClick={onRetry}>{say.tryAgain}</Button>}
      />
    );
  }
  if (boards === undefined) return <GridSkeleton />;
  if (boards.length === 0) return <NoBoards {...props} />;
  return (
    <ul className={classes.grid}>
      {boards.map((board) => (
        <BoardCard key={board.id} board={board} query={query} isBin={isBin} />
      ))}
    </ul>
  );
}

function GridSkeleton() {
  return (
    <Delayed>
      <div className={classes.grid} role="status" aria-label={say.loading}>
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} height={236} radius="lg" />
        ))}
      </div>
    </Delayed>
  );
}

const [firstKind] = kinds;
const firstExample = firstKind?.templates.find(({ id }) => id !== "blank");
const example = firstKind && firstExample ? { new: firstKind.id, template: firstExample.id } : undefined;

function NoBoards({ query, isBin, isFiltered, mayCreate }: BoardGridProps) {
  if (query !== "") {
    return (
      <EmptyState
        icon={<SearchX size={24} aria-hidden />}
        title={say.nothingHas({ query })}
        action={
          <LinkButton href={boardsAddress(isBin ? { bin: true } : {})} variant="default">
            {say.clearSearch}
          </LinkButton>
        }
      >
        {say.howSearched}
      </EmptyState>
    );
  }
  if (isFiltered) return <EmptyState title={say.noneOfKind}>{say.chooseOther}</EmptyState>;
  if (isBin) {
    return (
      <EmptyState icon={<Trash2 size={24} aria-hidden />} title={say.binEmpty}>
        {say.binHolds}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<LayoutGrid size={24} aria-hidden />}
      title={say.noBoards}
      action={
        mayCreate && example ? (
          <LinkButton href={boardsAddress(example)} variant="default">
            {say.seeExample}
          </LinkButton>
        ) : undefined
      }
    >
      {mayCreate ? say.chooseKind : say.openByLink}
    </EmptyState>
  );
}
