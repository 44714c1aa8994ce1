import { locale } from "@throughline/words";
import { ActionIcon, Button, Code, CopyButton, Modal, NativeSelect, Table, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState, type FormEvent } from "react";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { Hint } from "../../ui/Hint.tsx";
import { showNote, showProblem } from "../../ui/notes.tsx";
import { timeAgo } from "../../ui/timeAgo.ts";
import { say } from "./words/say.ts";
import classes from "./ApiKeysDialog.module.css";

interface ApiKeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const lifetimes = [
  { value: "", label: say.doesntEnd },
  { value: "30", label: say.ends30 },
  { value: "90", label: say.ends90 },
  { value: "365", label: say.endsYear },
];

/** One's own API keys: make one (shown once), see when they were used, revoke them. */
export function ApiKeysDialog({ isOpen, onClose }: ApiKeysDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={say.apiKeys} size="lg">
      <p className={classes.lead}>
        {say.keyIsFor}{" "}
        <a href="/api/openapi.json" target="_blank" rel="noreferrer">
          /api/openapi.json
        </a>
      </p>
      <NewKey />
      <KeyList isOpen={isOpen} />
    </Modal>
  );
}

function NewKey() {
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [days, setDays] = useState("");
  const making = useMutation({
    mutationFn: () =>
      api.createApiKey({ body: { name: name.trim(), expiresInDays: days === "" ? undefined : Number(days) } }),
    onSuccess: () => {
      setName("");
      return queryClient.invalidateQueries({ queryKey: queryKeys.apiKeys });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") making.mutate();
  };
  return (
    <>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={say.newKeyName}
          placeholder={say.newKeyExample}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          className={classes.grow}
        />
        <NativeSelect
          label={say.lifetime}
          data={lifetimes}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
        <Button type="submit" loading={making.isPending} disabled={name.trim() === ""}>
          {say.makeKey}
        </Button>
      </form>
      <FormProblem error={making.error} />
      {making.data && (
        <div role="status" className={classes.made}>
          <strong>{say.copyNow}</strong>
          <div className={classes.key}>
            <Code className={classes.code}>{making.data.key}</Code>
            <CopyButton value={making.data.key}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="light" onClick={copy}>
                  {copied ? say.copied : say.copy}
                </Button>
              )}
            </CopyButton>
          </div>
        </div>
      )}
    </>
  );
}

function KeyList({ isOpen }: { readonly isOpen: boolean }) {
  const queryClient = useQueryClient();
  const keys = useQuery({
    queryKey: queryKeys.apiKeys,
    queryFn: ({ signal }) => api.listApiKeys({}, { signal }),
    enabled: isOpen,
  });
  const revoking = useMutation({
    mutationFn: (id: string) => api.deleteApiKey({ params: { id } }),
    onSuccess: () => showNote(say.keyRevoked),
    onError: (error) => showProblem(error, say.keyNotRevoked),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.apiKeys }),
  });
  if (keys.error) return <ErrorState title={say.keysNotLoaded} todo={say.closeAndTry} />;
  if (!keys.data) return null;
  if (keys.data.apiKeys.length === 0) return <p className={classes.lead}>{say.noKeys}</p>;
  return (
    <Table.ScrollContainer minWidth={420} mt="lg">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say.key}</Table.Th>
            <Table.Th>{say.made}</Table.Th>
            <Table.Th>{say.lastUsed}</Table.Th>
            <Table.Th>{say.ends}</Table.Th>
            <Table.Th>
              <span className={classes.hidden}>{say.revoke}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.data.apiKeys.map((key) => (
            <Table.Tr key={key.id}>
              <Table.Td>
                <bdi>{key.name}</bdi> <Code>{key.start}…</Code>
              </Table.Td>
              <Table.Td>{timeAgo(key.createdAt)}</Table.Td>
              <Table.Td>{key.lastUsedAt ? timeAgo(key.lastUsedAt) : say.never}</Table.Td>
              <Table.Td>{key.expiresAt ? new Date(key.expiresAt).toLocaleDateString(locale()) : "–"}</Table.Td>
              <Table.Td>
                <Hint label={say.revoke}>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    size={32}
                    aria-label={say.revokeKey({ name: key.name })}
                    onClick={() => revoking.mutate(key.id)}
                  >
                    <Trash2 size={16} aria-hidden />
                  </ActionIcon>
                </Hint>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
