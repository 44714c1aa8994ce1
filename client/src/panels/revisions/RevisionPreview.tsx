import { Button, Group, Skeleton } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { buildRouteUrl } from "@throughline/api";
import { ArrowLeft } from "lucide-react";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { hasRight } from "../../commands/boardRight.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { Delayed } from "../../ui/Delayed.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { showNote, showProblem } from "../../ui/notes.tsx";
import { fullTime } from "../../ui/timeAgo.ts";
import { useTheme } from "../../ui/useTheme.ts";
import { countsOfContent } from "./countsOfContent.ts";
import classes from "./revisions.module.css";

interface RevisionPreviewProps {
  readonly session: BoardSession;
  readonly revisionId: string;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

/** One saved state: its picture, what it holds, and the way to bring it back. */
export function RevisionPreview({ session, revisionId, onBack, onRestored }: RevisionPreviewProps) {
  const { boardId, kind } = session;
  const { shown: theme } = useTheme();
  const queryClient = useQueryClient();
  const params = { id: boardId, revision: revisionId };
  const revision = useQuery({
    queryKey: queryKeys.revision(boardId, revisionId),
    queryFn: ({ signal }) => api.getRevision({ params }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const restoring = useMutation({
    mutationFn: () => api.restoreRevision({ params }),
    onSuccess: ({ saved }) => {
      const goBack = () => {
        api.restoreRevision({ params: { id: boardId, revision: saved.id } }).then(
          () => showNote("The board is as it was before"),
          (error: unknown) => showProblem(error, "The board couldn't be brought back"),
        );
      };
      showNote("Restored. What was there before is kept among the revisions.", goBack, "Go back");
      onRestored();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.revisions(boardId) }),
  });
  const { data } = revision;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<ArrowLeft size={16} aria-hidden />}
        onClick={onBack}
        data-autofocus
      >
        All revisions
      </Button>
      {revision.error && <ErrorState title="This revision couldn't be loaded" todo="Go back and choose it again." />}
      {!data && !revision.error && (
        <Delayed>
          <Skeleton height={360} mt="lg" />
        </Delayed>
      )}
      {data && (
        <div className={classes.preview}>
          <h3 className={classes.title}>{data.name ?? "Kept automatically"}</h3>
          <p className={classes.meta}>
            {fullTime(data.createdAt)}
            {data.createdBy ? `, ${data.createdBy}` : ""} · {countsOfContent(kind, data.content.elements)}
          </p>
          <div className={classes.frame}>
            <img
              src={buildRouteUrl("previewRevision", { params: { ...params, format: "png" }, query: { theme } })}
              alt={`The board “${data.content.title}” as it was`}
            />
          </div>
          <FormProblem error={restoring.error} />
          {hasRight(session, "board.restoreRevision") && (
            <Group>
              <Button onClick={() => restoring.mutate()} loading={restoring.isPending}>
                Restore this
              </Button>
              <span className={classes.hint}>
                Restoring is a new edit for everyone. The board as it is now is saved first.
              </span>
            </Group>
          )}
        </div>
      )}
    </>
  );
}
