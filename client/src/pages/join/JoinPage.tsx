import { Button, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useParams } from "@tanstack/react-router";
import { ApiError } from "@throughline/api";
import { kindById } from "@throughline/kinds";
import { useState, type FormEvent } from "react";
import { api } from "../../api/api.ts";
import { enter } from "../../api/enter.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { storageOfBrowser } from "../../storage/browserStorage.ts";
import { Delayed } from "../../ui/Delayed.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { FrontPage } from "../FrontPage.tsx";

const rememberedName = "throughline-guest-name";

const roleWords: Readonly<Record<string, string>> = {
  viewer: "You can look at everything on it.",
  sorter: "You can sort the cards and make groups, together with everyone here.",
  commenter: "You can look at everything and comment.",
};

/** A guest came by a link: shows what it leads to, asks for a name and nothing else. */
export function JoinPage() {
  const { token } = useParams({ from: "/join/$token" });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [name, setName] = useState(() => storageOfBrowser()?.getItem(rememberedName) ?? "");
  const invitation = useQuery({
    queryKey: queryKeys.invitation(token),
    queryFn: ({ signal }) => api.getInvitation({ params: { token } }, { signal }),
  });
  usePageTitle(invitation.data ? `Join ${invitation.data.title}` : "Join a board");
  const joining = useMutation({
    mutationFn: () => enter(queryClient, () => api.join({ params: { token }, body: { name: name.trim() } })),
    onSuccess: async ({ boardId }) => {
      storageOfBrowser()?.setItem(rememberedName, name.trim());
      await navigate({ to: "/boards/$boardId", params: { boardId } });
    },
  });

  if (invitation.error) return <BadLink error={invitation.error} onRetry={() => void invitation.refetch()} />;
  if (!invitation.data) {
    return (
      <Delayed>
        <FrontPage title="Looking up the link…">
          <Skeleton height={36} mt="xl" />
        </FrontPage>
      </Delayed>
    );
  }
  const { title, kind, role, boardId } = invitation.data;
  if (boardId !== null) return <Navigate to="/boards/$boardId" params={{ boardId }} replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") joining.mutate();
  };
  return (
    <FrontPage
      title={title || "Untitled board"}
      lead={`You are invited to this ${kindById(kind)?.label.toLowerCase() ?? "board"}. ${roleWords[role] ?? "You can edit it together with everyone here."}`}
    >
      <form onSubmit={submit}>
        <TextInput
          label="Your name"
          description="The others see it beside your cursor. You need no account."
          name="name"
          autoComplete="name"
          maxLength={80}
          autoFocus
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <FormProblem error={joining.error} />
        <Button type="submit" loading={joining.isPending}>
          Join the board
        </Button>
      </form>
    </FrontPage>
  );
}

function BadLink({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const isUnknown = error instanceof ApiError && (error.code === "not-found" || error.code === "invalid-request");
  if (isUnknown) {
    return (
      <FrontPage
        title="This link doesn't work any more"
        lead="It may have expired, been switched off, or been cut off when it was copied. Ask whoever sent it for a new one."
      >
        {null}
      </FrontPage>
    );
  }
  return (
    <FrontPage
      title="The link couldn't be looked up"
      lead={error instanceof ApiError ? error.message : "The server can't be reached. Your link is fine."}
    >
      <form>
        <Button onClick={onRetry}>Try again</Button>
      </form>
    </FrontPage>
  );
}
