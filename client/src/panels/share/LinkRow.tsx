import { locale } from "@throughline/words";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { linkRoles, type RouteJson, type Routes } from "@throughline/api";
import { Link as LinkIcon } from "lucide-react";
import { queryKeys } from "../../api/queryKeys.ts";
import { showProblem } from "../../ui/notes.tsx";
import { fullTime, timeAgo } from "../../ui/timeAgo.ts";
import { MadeLink } from "./MadeLink.tsx";
import { makeAndCopyLink } from "./makeAndCopyLink.ts";
import { roleWords } from "./roleWords.ts";
import { say } from "./words/say.ts";
import classes from "./share.module.css";

interface LinkRowProps {
  readonly boardId: string;
  readonly link: RouteJson<Routes["listLinks"]>["links"][number];
  readonly isRevoking: boolean;
  readonly onRevoke: () => void;
}

/** A link that works: what it allows and until when, a new one in its place, and its end. */
export function LinkRow({ boardId, link, isRevoking, onRevoke }: LinkRowProps) {
  const queryClient = useQueryClient();
  // Roles that no link can give any more are given no further.
  const role = linkRoles.find((candidate) => candidate === link.role);
  const replacing = useMutation({
    mutationFn: () => makeAndCopyLink(boardId, { role: role ?? "viewer", expiresAt: link.expiresAt ?? undefined }),
    onError: (error) => showProblem(error, say.noNewLink),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.links(boardId) }),
  });
  return (
    <li>
      <LinkIcon size={16} aria-hidden />
      <span className={classes.grow}>
        {say.everyoneWithIt({ may: roleWords(link.role) })}
        <span className={classes.meta}>
          <time dateTime={link.createdAt} title={fullTime(link.createdAt)}>
            {say.madeAgo({ ago: timeAgo(link.createdAt) })}
          </time>
          {link.createdBy !== null && (
            <>
              {` ${say.by} `}
              <bdi>{link.createdBy}</bdi>
            </>
          )}
          {link.expiresAt ? say.endsOn({ day: new Date(link.expiresAt).toLocaleDateString(locale()) }) : ""}
        </span>
      </span>
      <span className={classes.actions}>
        {role !== undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            title={say.makesAnother}
            loading={replacing.isPending}
            onClick={() => replacing.mutate()}
          >
            {say.newLink}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="red" loading={isRevoking} onClick={onRevoke}>
          {say.revoke}
        </Button>
      </span>
      {replacing.data && (
        <div className={classes.replaced}>
          <MadeLink made={replacing.data} note={say.oldWorks} />
        </div>
      )}
    </li>
  );
}
