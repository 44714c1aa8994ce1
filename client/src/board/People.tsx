import { UnstyledButton } from "@mantine/core";
import { useTheme } from "../ui/useTheme.ts";
import { Hint } from "../ui/Hint.tsx";
import { initialsOf } from "../ui/initialsOf.ts";
import type { DropItem } from "../ui/ItemsDrop.tsx";
import { useDrop } from "../ui/useDrop.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { inkOnPerson, personColours } from "../session/personColours.ts";
import type { RemotePerson } from "../session/PresenceStore.ts";
import { useStore } from "../session/useStore.ts";
import { ItemsDrop } from "./menuParts.ts";
import { say } from "./words/say.ts";
import classes from "./People.module.css";

const mostShown = 4;

/** One entry a person, however many tabs they have open. */
function onePerPerson(people: readonly RemotePerson[]): RemotePerson[] {
  const byUser = new Map<string, RemotePerson>();
  for (const person of people) if (!byUser.has(person.user.id)) byUser.set(person.user.id, person);
  return [...byUser.values()];
}

const isSame = (a: readonly RemotePerson[], b: readonly RemotePerson[]) =>
  a.length === b.length &&
  a.every((person, index) => {
    const other = b[index];
    return (
      person.clientId === other?.clientId && person.user.name === other.user.name && person.colour === other.colour
    );
  });

/** Who else is on the board; a click goes to where that person looks. */
export function People({ session }: { readonly session: BoardSession }) {
  const people = useStore(session.presence, onePerPerson, isSame);
  const drop = useDrop(ItemsDrop);
  if (people.length === 0) return null;
  const shown = people.slice(0, people.length > mostShown + 1 ? mostShown : mostShown + 1);
  const rest = people.slice(shown.length);
  const jumpTo = ({ clientId, user }: RemotePerson) => {
    const view = session.presence.person(clientId)?.view;
    if (!view) return session.announcements.say(say.nowhereYet({ name: user.name }), "problem");
    const [x, y, width, height] = view;
    session.camera.showView({ x, y, width, height });
  };
  const itemOf = (person: RemotePerson): DropItem => ({
    key: `${person.clientId}`,
    label: <bdi>{person.user.name}</bdi>,
    left: <PersonMark person={person} />,
    onRun: () => jumpTo(person),
  });
  return (
    <ul className={classes.people} aria-label={say.peopleHere}>
      {shown.map((person) => (
        <li key={person.clientId}>
          <Hint label={say.goTo({ name: person.user.name })}>
            <UnstyledButton
              className={classes.person}
              onClick={() => jumpTo(person)}
              aria-label={say.goTo({ name: person.user.name })}
            >
              <PersonMark person={person} />
            </UnstyledButton>
          </Hint>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <UnstyledButton
            className={classes.person}
            aria-label={say.morePeople({ count: rest.length })}
            {...drop.button}
          >
            <span className={classes.mark}>+{rest.length}</span>
          </UnstyledButton>
          {drop.isShown && (
            <ItemsDrop drop={drop} groups={[rest.map(itemOf)]} position="bottom-end" width={220} maxHeight="60vh" />
          )}
        </li>
      )}
    </ul>
  );
}

function PersonMark({ person }: { readonly person: RemotePerson }) {
  const { shown } = useTheme();
  return (
    <span
      className={classes.mark}
      style={{ background: personColours[shown][person.colour], color: inkOnPerson[shown] }}
      data-initials={initialsOf(person.user.name)}
      aria-hidden
    />
  );
}
