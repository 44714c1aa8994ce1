import { UnstyledButton } from "@mantine/core";
import type { OutlineAddition } from "@throughline/kinds";
import { Plus } from "lucide-react";
import { useStore } from "../session/useStore.ts";
import type { OutlineController } from "./OutlineController.ts";
import classes from "./AdditionButton.module.css";

interface AdditionButtonProps {
  readonly controller: OutlineController;
  readonly stop: string;
  readonly addition: OutlineAddition;
  /** Where it adds, for those who don't see it: "Pay, Pain points". */
  readonly place?: string;
  /** Show the sign alone; the words are still its name. */
  readonly isShort?: boolean;
}

/** A button that adds something at its place in the outline and opens it for typing. */
export function AdditionButton({ controller, stop, addition, place, isShort }: AdditionButtonProps) {
  const isActive = useStore(controller.state, ({ active }) => active === stop);
  const canEdit = useStore(controller.session.access, (access) => access.canEdit);
  if (!canEdit) return null;
  return (
    <UnstyledButton
      className={classes.add}
      data-stop={stop}
      data-short={isShort || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={place === undefined ? undefined : `${addition.label}, ${place}`}
      title={isShort ? addition.label : undefined}
      onFocus={() => controller.stand(stop)}
      onClick={() => controller.add(addition.call)}
    >
      <Plus size={14} aria-hidden />
      {!isShort && addition.label}
    </UnstyledButton>
  );
}
