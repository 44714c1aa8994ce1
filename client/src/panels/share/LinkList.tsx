import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { showNote, showProblem } from "../../ui/notes.tsx";
import { LinkRow } from "./LinkRow.tsx";
import classes from "./share.module.css";

/** The board's links that work now; revoking one puts everyone who came by it off the board at once. */
export function LinkList({ boardId }: { readonly boardId: string }) {
  const queryClient = useQueryClient();
  const links = useQuery({
    queryKey: queryKeys.links(boardId),
    queryFn: ({ signal }) => api.listLinks({ params: { id: boardId } }, { signal }),
  });
  const revoking = useMutation({
    mutationFn: (link: string) => api.revokeLink({ params: { id: boardId, link } }),
    onSuccess: () => showNote("The link is revoked. Guests who came by it are off the board."),
    onError: (error) => showProblem(error, "The link couldn't be revoked"),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.links(boardId) }),
  });
  const active = links.data?.links.filter((link) => link.active) ?? [];
  if (links.error) return <p className={classes.lead}>The links couldn’t be loaded. Close this and open it again.</p>;
  if (!links.data) return null;
  return (
    <section aria-labelledby="links" className={classes.list}>
      <h3 id="links" className={classes.heading}>
        Links that work now
      </h3>
      {active.length === 0 && (
        <p className={classes.lead}>None yet. Only people with an account and access see this board.</p>
      )}
      {active.length > 0 && (
        <p className={classes.lead}>
          A link is shown once, when it is made. Lost one? “New link” makes another like it; the old one works until you
          revoke it.
        </p>
      )}
      <ul>
        {active.map((link) => (
          <LinkRow
            key={link.id}
            boardId={boardId}
            link={link}
            isRevoking={revoking.isPending && revoking.variables === link.id}
            onRevoke={() => revoking.mutate(link.id)}
          />
        ))}
      </ul>
    </section>
  );
}
