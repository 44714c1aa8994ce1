import { midSentence } from "@throughline/words";
import { Button, Modal, Radio, TextInput, UnstyledButton } from "@mantine/core";
import type { Kind } from "@throughline/kinds";
import { useState, type FormEvent } from "react";
import { boardAddress } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { useBoardActions } from "../../api/boards.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { TemplatePreview } from "./TemplatePreview.tsx";
import { say } from "./words/say.ts";
import classes from "./TemplatePicker.module.css";

interface TemplatePickerProps {
  readonly kind: Kind | undefined;
  /** The template that is chosen at first; the kind's first by default. */
  readonly first?: string;
  readonly onClose: () => void;
}

/** Chooses what a new board of a kind begins with, and shows what one will get. */
export function TemplatePicker({ kind, first, onClose }: TemplatePickerProps) {
  return (
    <Modal
      opened={kind !== undefined}
      onClose={onClose}
      title={kind ? say.newOf({ kind: midSentence(kind.label) }) : ""}
      size={880}
    >
      {kind && <Choices key={kind.id} kind={kind} first={first} />}
    </Modal>
  );
}

function Choices({ kind, first }: { readonly kind: Kind; readonly first: string | undefined }) {
  const { create } = useBoardActions();
  const [chosen, setChosen] = useState((kind.templates.find(({ id }) => id === first) ?? kind.templates[0])?.id ?? "");
  const [title, setTitle] = useState("");
  const template = kind.templates.find(({ id }) => id === chosen);
  // A kind that brings a beginning of its own knows better than an empty board what one needs.
  const hasBlank = kind.templates.some(({ id }) => id === "blank");
  const make = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { kind: kind.id, template: template?.id, title: title.trim() || undefined },
      { onSuccess: ({ id }) => goTo(boardAddress(id)) },
    );
  };
  return (
    <form onSubmit={make} className={classes.picker}>
      <Radio.Group value={chosen} onChange={setChosen} label={say.beginWith} className={classes.choices}>
        {kind.templates.map(({ id, label, description }) => (
          <Choice
            key={id}
            id={id}
            label={label}
            description={description}
            isChosen={chosen === id}
            onChoose={setChosen}
          />
        ))}
        {!hasBlank && (
          <Choice
            id=""
            label={say.emptyBoard}
            description={say.nothingOnIt}
            isChosen={chosen === ""}
            onChoose={setChosen}
          />
        )}
      </Radio.Group>
      <div className={classes.result}>
        <div className={classes.preview}>
          <TemplatePreview kind={kind} template={template} />
        </div>
        <TextInput
          label={say.title}
          data-autofocus
          placeholder={template?.title ?? kind.label}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <FormProblem error={create.error} />
        <Button type="submit" loading={create.isPending}>
          {say.createBoard}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Choice({ id, label, description, isChosen, onChoose }: ChoiceProps) {
  return (
    <UnstyledButton
      component="div"
      className={classes.choice}
      data-chosen={isChosen || undefined}
      onClick={() => onChoose(id)}
    >
      <Radio value={id} label={label} description={description} classNames={{ label: classes.label }} />
    </UnstyledButton>
  );
}
