import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { LinkRole } from "@throughline/api";
import type { LiveKind } from "@throughline/kinds";
import { Link as LinkIcon } from "lucide-react";
import { useState } from "react";
import { queryKeys } from "../../api/queryKeys.ts";
import { serverNow } from "../../api/ServerClock.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { MadeLink } from "./MadeLink.tsx";
import { makeAndCopyLink } from "./makeAndCopyLink.ts";
import { roleChoices } from "./roleWords.ts";
import { say } from "./words/say.ts";
import classes from "./share.module.css";

const lifetimes = [
  { value: "", label: say.untilRevoked },
  { value: "1", label: say.forDay },
  { value: "7", label: say.forWeek },
  { value: "30", label: say.for30 },
];

const dayMs = 86_400_000;

interface NewLinkProps {
  readonly boardId: string;
  readonly kind: Pick<LiveKind, "arranging">;
}

/** Makes a link and copies it at once; its address is shown this one time, because the server keeps only a hash of it. */
export function NewLink({ boardId, kind }: NewLinkProps) {
  const choices = roleChoices(kind);
  const queryClient = useQueryClient();
  const [role, setRole] = useState<LinkRole>(choices[0]?.value ?? "viewer");
  const [days, setDays] = useState("");
  const making = useMutation({
    mutationFn: async () => {
      const expiresAt = days === "" ? undefined : new Date(serverNow() + Number(days) * dayMs).toISOString();
      return makeAndCopyLink(boardId, { role, expiresAt });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.links(boardId) }),
  });
  return (
    <>
      <p className={classes.lead}>{say.needNoAccount}</p>
      <div className={classes.form}>
        <NativeSelect
          aria-label={say.whatAllows}
          data={[...choices]}
          value={role}
          onChange={(event) => setRole(choices.find(({ value }) => value === event.target.value)?.value ?? "viewer")}
          className={classes.grow}
        />
        <NativeSelect
          aria-label={say.howLong}
          data={lifetimes}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
        <Button
          data-autofocus
          leftSection={<LinkIcon size={16} aria-hidden />}
          loading={making.isPending}
          onClick={() => making.mutate()}
        >
          {say.makeAndCopy}
        </Button>
      </div>
      <FormProblem error={making.error} />
      {making.data && <MadeLink made={making.data} />}
    </>
  );
}
