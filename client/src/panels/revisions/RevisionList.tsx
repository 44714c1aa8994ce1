import { Button, Skeleton, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { Delayed } from "../../ui/Delayed.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { fullTime, timeAgo } from "../../ui/timeAgo.ts";
import classes from "./revisions.module.css";

interface RevisionListProps {
  readonly boardId: string;
  readonly onChoose: (id: string) => void;
}

/** The board's revisions, newest first. */
export function RevisionList({ boardId, onChoose }: RevisionListProps) {
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.revisions(boardId),
    queryFn: ({ signal }) => api.listRevisions({ params: { id: boardId } }, { signal }),
  });
  if (error) {
    return (
      <ErrorState
        title="The revisions couldn't be loaded"
        safe="They are safe on the server."
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    );
  }
  if (!data) {
    return (
      <Delayed>
        <Skeleton height={200} />
      </Delayed>
    );
  }
  if (data.revisions.length === 0) {
    return (
      <EmptyState icon={<History size={24} aria-hidden />} title="No revisions yet">
        Save one before a workshop or a big change: you can look at it and come back to it at any time.
      </EmptyState>
    );
  }
  return (
    <ul className={classes.list}>
      {data.revisions.map((revision) => (
        <li key={revision.id}>
          <UnstyledButton className={classes.revision} onClick={() => onChoose(revision.id)}>
            <span className={classes.name}>{revision.name ?? "Kept automatically"}</span>
            <span className={classes.meta}>
              <time dateTime={revision.createdAt} title={fullTime(revision.createdAt)}>
                {timeAgo(revision.createdAt)}
              </time>
              {revision.createdBy ? `, ${revision.createdBy}` : ""}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
