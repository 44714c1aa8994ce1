import { groupName } from "./groupName.ts";
import { Modal } from "@mantine/core";
import { Search } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useStore } from "../session/useStore.ts";
import { SceneIcon } from "../ui/SceneIcon.tsx";
import type { Command } from "./Command.ts";
import { rankCommands } from "./rankCommands.ts";
import { Shortcut } from "./Shortcut.tsx";
import type { BoundCommands } from "./useCommands.ts";
import { say } from "./words/say.ts";
import classes from "./CommandPalette.module.css";

/** Finds a command by its words and runs it; opened by Ctrl+K. */
export function CommandPalette({ commands }: { readonly commands: BoundCommands }) {
  const { ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "palette");
  const close = () => ui.close("palette");
  // There at once: people go on typing right after the keys, and none of their letters may go to the board.
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
      size={600}
      yOffset="10vh"
      centered={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content radius="lg" aria-label={say.commands}>
        <Modal.Body p={0}>
          <Finder commands={commands} onClose={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Finder({ commands, onClose }: { readonly commands: BoundCommands; readonly onClose: () => void }) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [all] = useState(() => commands.available().filter((command) => command.id !== "palette"));
  const found = rankCommands(all, query);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const chosen = found[Math.min(active, found.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, query]);

  const run = (command: Command) => {
    onClose();
    // After the dialog has given the focus back: commands may put it somewhere else.
    setTimeout(() => command.run(commands.context));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && found.length > 0) {
      const single = Math.abs(step) === 1;
      const next = active + step;
      setActive(single ? (next + found.length) % found.length : Math.max(0, Math.min(found.length - 1, next)));
    } else if (event.key === "Enter" && chosen) run(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={classes.field}>
        <Search size={18} aria-hidden />
        <input
          ref={field}
          className={classes.input}
          dir="auto"
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          aria-label={say.findCommand}
          placeholder={say.whatToDo}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={say.commands} className={classes.list}>
        {found.map((command, index) => (
          <div key={command.id} role="presentation">
            {query === "" && found[index - 1]?.group !== command.group && (
              <div role="presentation" className={classes.group}>
                {groupName(command.group)}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys */}
            <div
              id={`${id}-${command.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={command === chosen}
              className={classes.option}
              data-danger={command.danger || undefined}
              onClick={() => run(command)}
              onPointerMove={() => setActive(index)}
            >
              <span className={classes.icon}>{command.icon && <SceneIcon icon={command.icon} />}</span>
              <span className={classes.label} dir="auto">
                {command.label}
                {command.checked?.(commands.context) && <span className={classes.checked}> {say.isOn}</span>}
              </span>
              {command.shortcuts?.[0] && <Shortcut keys={command.shortcuts[0]} />}
            </div>
          </div>
        ))}
      </div>
      <p role="status" className={found.length === 0 ? classes.nothing : classes.hidden}>
        {found.length === 0 ? say.nothingCalled({ query }) : say.foundCommands({ count: found.length })}
      </p>
    </>
  );
}
