import { Button, Skeleton } from "@mantine/core";
import { ApiError, type BoardSummary } from "@throughline/api";
import { kinds } from "@throughline/kinds";
import { LayoutGrid, SearchX, Trash2 } from "lucide-react";
import { Delayed } from "../../ui/Delayed.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { BoardCard } from "./BoardCard.tsx";
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
        title="Your boards couldn't be loaded"
        safe="They are safe on the server."
        todo={error instanceof ApiError ? error.message : "Check your connection, then try again."}
        action={<Button onClick={onRetry}>Try again</Button>}
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
      <div className={classes.grid} role="status" aria-label="Loading boards">
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
        title={`Nothing has “${query}” in it`}
        action={
          <LinkButton to="/" search={isBin ? { bin: true } : {}} variant="default">
            Clear search
          </LinkButton>
        }
      >
        Titles and everything written on boards were searched, by the beginnings of words.
      </EmptyState>
    );
  }
  if (isFiltered) return <EmptyState title="No boards of this kind">Choose another kind above.</EmptyState>;
  if (isBin) {
    return (
      <EmptyState icon={<Trash2 size={24} aria-hidden />} title="The bin is empty">
        Boards that you delete stay here until you delete them forever.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<LayoutGrid size={24} aria-hidden />}
      title="No boards yet"
      action={
        mayCreate && example ? (
          <LinkButton to="/" search={example} variant="default">
            See an example
          </LinkButton>
        ) : undefined
      }
    >
      {mayCreate
        ? "Choose a kind above: its examples show what a finished board looks like."
        : "Open a board by the link that you were sent; it will be listed here."}
    </EmptyState>
  );
}
