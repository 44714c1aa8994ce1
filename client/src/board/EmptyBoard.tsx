import { Button, Group } from "@mantine/core";
import { Link } from "wouter";
import { boardsAddress } from "../addresses/addresses.ts";
import { loadWholeKind, type Kind, type LiveKind, type Template } from "@throughline/kinds";
import { useEffect, useState } from "react";
import { EmptyState } from "../ui/EmptyState.tsx";
import { SceneIcon } from "../ui/SceneIcon.tsx";
import type { BoundCommands } from "../commands/useCommands.ts";
import { additionsOf } from "../session/mayRun.ts";
import { useStore } from "../session/useStore.ts";
import { say } from "./words/say.ts";
import classes from "./EmptyBoard.module.css";

/** What stands on a board on which nothing is yet: what it is for, one button to begin, the way to an example. */
export function EmptyBoard({ commands }: { readonly commands: BoundCommands }) {
  const { session, page } = commands.context;
  const canEdit = useStore(session.access, (access) => access.canEdit);
  const { kind } = session;
  const first = additionsOf(session, undefined).find((entry) => entry.call);
  const example = useExample(kind);
  const list = commands.byId("add-list");
  return (
    <div className={classes.empty}>
      <EmptyState
        icon={<SceneIcon icon={kind.icon} size={24} />}
        title={canEdit ? say.nothingYet : say.nobodyBegan}
        action={
          canEdit && first ? (
            <Group justify="center">
              <Button onClick={() => session.runEntry(first)}>{first.label}</Button>
              {list && commands.isEnabled(list) && (
                <Button variant="default" onClick={() => commands.run(list.id)}>
                  {list.label}
                </Button>
              )}
            </Group>
          ) : undefined
        }
      >
        {kind.description}{" "}
        {canEdit && page.mayCreateBoards && example && (
          <Link href={boardsAddress({ new: kind.id, template: example.id })}>{say.seeExample}</Link>
        )}
      </EmptyState>
    </div>
  );
}

/** A template that shows what such a board becomes, once it is fetched. */
function useExample(kind: LiveKind): Template | undefined {
  const [example, setExample] = useState<Template>();
  useEffect(() => {
    // Without it nothing is missing but the way there.
    const show = ({ templates }: Kind) => setExample(templates.find(({ id }) => id !== "blank"));
    loadWholeKind(kind).then(show, () => {});
  }, [kind]);
  return example;
}
