import { Button, CopyButton, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { LinkRole } from "@throughline/api";
import { Check, Link as LinkIcon } from "lucide-react";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { roleChoices } from "./roleWords.ts";
import classes from "./share.module.css";

const lifetimes = [
  { value: "", label: "Until it is revoked" },
  { value: "1", label: "For a day" },
  { value: "7", label: "For a week" },
  { value: "30", label: "For 30 days" },
];

const dayMs = 86_400_000;

/** Makes a link and copies it at once; its address is shown this one time, because the server keeps only a hash of it. */
export function NewLink({ boardId }: { readonly boardId: string }) {
  const queryClient = useQueryClient();
  const [role, setRole] = useState<LinkRole>("editor");
  const [days, setDays] = useState("");
  const making = useMutation({
    mutationFn: async () => {
      const expiresAt = days === "" ? undefined : new Date(Date.now() + Number(days) * dayMs).toISOString();
      const link = await api.createLink({ params: { id: boardId }, body: { role, expiresAt } });
      return { ...link, isCopied: await tryToCopy(link.url) };
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.links(boardId) }),
  });
  return (
    <>
      <p className={classes.lead}>Whoever opens the link gives a name and is on the board. They need no account.</p>
      <div className={classes.form}>
        <NativeSelect
          aria-label="What the link allows"
          data={roleChoices}
          value={role}
          onChange={(event) =>
            setRole(roleChoices.find(({ value }) => value === event.target.value)?.value ?? "viewer")
          }
          className={classes.grow}
        />
        <NativeSelect
          aria-label="How long it works"
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
          Make and copy link
        </Button>
      </div>
      <FormProblem error={making.error} />
      {making.data && (
        <div className={classes.made} role="status">
          <p className={classes.madeWords}>
            {making.data.isCopied
              ? "The link is copied. Send it to whoever should join."
              : "Copy the link and send it to whoever should join."}
          </p>
          <div className={classes.form}>
            <TextInput
              aria-label="The new link"
              readOnly
              value={making.data.url}
              onFocus={(event) => event.target.select()}
              className={classes.grow}
            />
            <CopyButton value={making.data.url}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  onClick={copy}
                  leftSection={copied ? <Check size={16} aria-hidden /> : undefined}
                >
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

/** Browsers refuse this on pages without https, or without a click of its own; the address is shown with a button anyway. */
async function tryToCopy(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
