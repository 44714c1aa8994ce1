import { Button, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Redirect } from "wouter";
import { ApiError } from "@throughline/api";
import { boardAddress } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { refusalWords } from "../../api/refusalWords.ts";
import { kindById } from "@throughline/kinds";
import { useState, type FormEvent } from "react";
import { midSentence } from "@throughline/words";
import { api } from "../../api/api.ts";
import { enter } from "../../api/enter.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { storageOfBrowser } from "../../storage/browserStorage.ts";
import { Delayed } from "../../ui/Delayed.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { FrontPage } from "../FrontPage.tsx";
import { say } from "../words/say.ts";

const rememberedName = "throughline-guest-name";

const roleWords: Readonly<Record<string, string>> = {
  viewer: say.viewerMay,
  sorter: say.sorterMay,
  commenter: say.commenterMay,
};

/** A guest came by a link: shows what it leads to, asks for a name and nothing else. */
export function JoinPage({ token }: { readonly token: string }) {
  const queryClient = useQueryClient();
  const [name, setName] = useState(() => storageOfBrowser()?.getItem(rememberedName) ?? "");
  const invitation = useQuery({
    queryKey: queryKeys.invitation(token),
    queryFn: ({ signal }) => api.getInvitation({ params: { token } }, { signal }),
  });
  usePageTitle(invitation.data ? say.joinBoard({ title: invitation.data.title }) : say.joinABoard);
  const joining = useMutation({
    mutationFn: () => enter(queryClient, () => api.join({ params: { token }, body: { name: name.trim() } })),
    onSuccess: ({ boardId }) => {
      storageOfBrowser()?.setItem(rememberedName, name.trim());
      goTo(boardAddress(boardId));
    },
  });

  if (invitation.error) return <BadLink error={invitation.error} onRetry={() => void invitation.refetch()} />;
  if (!invitation.data) {
    return (
      <Delayed>
        <FrontPage title={say.lookingUp}>
          <Skeleton height={36} mt="xl" />
        </FrontPage>
      </Delayed>
    );
  }
  const { title, kind, role, boardId } = invitation.data;
  if (boardId !== null) return <Redirect to={boardAddress(boardId)} replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") joining.mutate();
  };
  return (
    <FrontPage
      title={title || say.untitledBoard}
      lead={say.invited({
        kind: midSentence(kindById(kind)?.label ?? say.board),
        may: roleWords[role] ?? say.editorMay,
      })}
    >
      <form onSubmit={submit}>
        <TextInput
          label={say.yourName}
          description={say.nameHint}
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
          {say.joinTheBoard}
        </Button>
      </form>
    </FrontPage>
  );
}

function BadLink({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const isUnknown = error instanceof ApiError && (error.code === "not-found" || error.code === "invalid-request");
  if (isUnknown) {
    return (
      <FrontPage title={say.badLink} lead={say.badLinkLead}>
        {null}
      </FrontPage>
    );
  }
  return (
    <FrontPage title={say.linkNotLookedUp} lead={error instanceof ApiError ? refusalWords(error) : say.linkIsFine}>
      <form>
        <Button onClick={onRetry}>{say.tryAgain}</Button>
      </form>
    </FrontPage>
  );
}
