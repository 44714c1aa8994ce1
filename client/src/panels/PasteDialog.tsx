import { Button, Group, Modal, Radio, Stack } from "@mantine/core";
import type { DayOrders, LiveKind, PasteChoice } from "@throughline/kinds";
import { useMemo, useState, type FormEvent } from "react";
import type { BoundCommands } from "../commands/useCommands.ts";
import type { PendingPaste } from "../session/pasting.ts";
import { useStore, useValue } from "../session/useStore.ts";
import { madeWords } from "../ui/madeWords.ts";
import { DateOrders } from "../ui/DateOrders.tsx";
import { say } from "./words/say.ts";
import classes from "./PasteDialog.module.css";

/** Asks what pasted cells or lines become, with a look at it, before anything is made. Enter takes the likeliest. */
export function PasteDialog({ commands }: { readonly commands: BoundCommands }) {
  const { session, ui } = commands.context;
  const pending = useValue(session.pasting);
  const isOpen = useStore(ui, ({ dialog }) => dialog === "paste");
  const close = () => session.pasting.set(null);
  return (
    <Modal opened={isOpen && pending !== null} onClose={close} title={pending ? titleOf(pending) : ""} size={520}>
      {pending && <ChoiceForm kind={session.kind} pending={pending} close={close} />}
    </Modal>
  );
}

function titleOf({ rows, columns }: PendingPaste): string {
  return columns > 1 ? say.pasteTable({ rows, columns }) : say.pasteLines({ rows });
}

interface ChoiceFormProps {
  readonly kind: LiveKind;
  readonly pending: PendingPaste;
  readonly close: () => void;
}

function ChoiceForm({ kind, pending, close }: ChoiceFormProps) {
  const { take } = pending;
  const [orders, setOrders] = useState<DayOrders>({});
  const choices = useMemo(() => pending.choices(orders), [pending, orders]);
  const [id, setId] = useState(() => (choices.find(isPossible) ?? choices[0])?.id ?? "");
  const chosen = choices.find((choice) => choice.id === id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen?.call) return;
    close();
    take(id, orders);
  };
  return (
    <form onSubmit={submit}>
      <Radio.Group value={id} onChange={setId} aria-label={say.pasteAs}>
        <Stack gap={10} pt={4}>
          {choices.map((choice) => (
            <Radio
              key={choice.id}
              value={choice.id}
              label={choice.label}
              description={isPossible(choice) ? madeWords(kind, choice.made) : say.notPossible}
              data-autofocus={choice.id === id || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {chosen && chosen.dates.length > 0 && (
        <div className={classes.dates}>
          <DateOrders
            dates={chosen.dates}
            onChange={(header, order) => setOrders((before) => ({ ...before, [header]: order }))}
          />
        </div>
      )}
      <div role="status" className={classes.preview}>
        {chosen && <Preview choice={chosen} />}
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {say.cancel}
        </Button>
        <Button type="submit" disabled={!chosen?.call}>
          {say.paste}
        </Button>
      </Group>
    </form>
  );
}

/** It can be done, or can once its dates are answered. */
function isPossible({ call, dates }: PasteChoice): boolean {
  return call !== undefined || dates.some(({ order }) => order === undefined);
}

function Preview({ choice: { preview, remarks } }: { readonly choice: PasteChoice }) {
  return (
    <>
      <ul className={classes.list}>
        {preview.map(({ where, words }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two cards may say the same, and none has an id yet
          <li key={index} className={classes.card}>
            {where !== "" && <span className={classes.where}>{where}: </span>}
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {remarks.map((remark) => (
        <p key={remark} className={classes.remark}>
          {remark}
        </p>
      ))}
    </>
  );
}
