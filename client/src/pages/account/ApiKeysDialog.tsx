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
import classes from "./ApiKeysDialog.module.css";

interface ApiKeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const lifetimes = [
  { value: "", label: "Doesn't end" },
  { value: "30", label: "Ends after 30 days" },
  { value: "90", label: "Ends after 90 days" },
  { value: "365", label: "Ends after a year" },
];

/** One's own API keys: make one (shown once), see when they were used, revoke them. */
export function ApiKeysDialog({ isOpen, onClose }: ApiKeysDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="API keys" size="lg">
      <p className={classes.lead}>
        A key lets a script do what you may do. Send it as the header <Code>x-api-key</Code>. The API is described at{" "}
        <a href="/api/openapi.json" target="_blank" rel="noreferrer">
          /api/openapi.json
        </a>
        .
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
          label="Name of the new key"
          placeholder="Nightly backup"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          className={classes.grow}
        />
        <NativeSelect
          label="Lifetime"
          data={lifetimes}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
        <Button type="submit" loading={making.isPending} disabled={name.trim() === ""}>
          Make key
        </Button>
      </form>
      <FormProblem error={making.error} />
      {making.data && (
        <div role="status" className={classes.made}>
          <strong>Copy the key now: it isn't shown again.</strong>
          <div className={classes.key}>
            <Code className={classes.code}>{making.data.key}</Code>
            <CopyButton value={making.data.key}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="light" onClick={copy}>
                  {copied ? "Copied" : "Copy"}
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
    onSuccess: () => showNote("Key revoked"),
    onError: (error) => showProblem(error, "The key couldn't be revoked"),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.apiKeys }),
  });
  if (keys.error) return <ErrorState title="Your keys couldn't be loaded" todo="Close this and try again." />;
  if (!keys.data) return null;
  if (keys.data.apiKeys.length === 0) return <p className={classes.lead}>You have no keys.</p>;
  return (
    <Table.ScrollContainer minWidth={420} mt="lg">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Key</Table.Th>
            <Table.Th>Made</Table.Th>
            <Table.Th>Last used</Table.Th>
            <Table.Th>Ends</Table.Th>
            <Table.Th>
              <span className={classes.hidden}>Revoke</span>
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
              <Table.Td>{key.lastUsedAt ? timeAgo(key.lastUsedAt) : "never"}</Table.Td>
              <Table.Td>{key.expiresAt ? new Date(key.expiresAt).toLocaleDateString() : "–"}</Table.Td>
              <Table.Td>
                <Hint label="Revoke">
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    size={32}
                    aria-label={`Revoke ${key.name}`}
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
