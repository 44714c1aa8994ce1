import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { useStore } from "../../session/useStore.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { showNote } from "../../ui/notes.tsx";
import { say } from "./words/say.ts";
import classes from "./SaveRevision.module.css";

/** Saves the board as it is now under a name. What the server doesn't have yet wouldn't be in it, so it waits for that. */
export function SaveRevision({ session }: { readonly session: BoardSession }) {
  const queryClient = useQueryClient();
  const isSaved = useStore(session.connection, ({ saved }) => saved);
  const isOnline = useStore(session.connection, ({ status }) => status === "online");
  const [name, setName] = useState("");
  const saving = useMutation({
    mutationFn: () => api.saveRevision({ params: { id: session.boardId }, body: { name: name.trim() } }),
    onSuccess: ({ name: saved }) => {
      setName("");
      showNote(say.savedAs({ name: saved ?? "" }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.timeline(session.boardId) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") saving.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.save}>
      <div className={classes.row}>
        <TextInput
          className={classes.field}
          aria-label={say.saveAsNow}
          placeholder={say.nameState}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" variant="default" loading={saving.isPending} disabled={!isSaved || name.trim() === ""}>
          {say.save}
        </Button>
      </div>
      {!isSaved && <p className={classes.hint}>{isOnline ? say.waiting : say.whenOnline}</p>}
      <FormProblem error={saving.error} />
    </form>
  );
}
