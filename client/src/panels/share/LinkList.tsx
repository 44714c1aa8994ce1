import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { showNote, showProblem } from "../../ui/notes.tsx";
import { LinkRow } from "./LinkRow.tsx";
import { say } from "./words/say.ts";
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
    onSuccess: () => showNote(say.linkRevoked),
    onError: (error) => showProblem(error, say.linkNotRevoked),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.links(boardId) }),
  });
  const active = links.data?.links.filter((link) => link.active) ?? [];
  if (links.error) return <p className={classes.lead}>{say.linksNotLoaded}</p>;
  if (!links.data) return null;
  return (
    <section aria-labelledby="links" className={classes.list}>
      <h3 id="links" className={classes.heading}>
        {say.linksNow}
      </h3>
      {active.length === 0 && <p className={classes.lead}>{say.noneYet}</p>}
      {active.length > 0 && <p className={classes.lead}>{say.shownOnce}</p>}
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
