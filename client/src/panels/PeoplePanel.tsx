import { Avatar, UnstyledButton } from "@mantine/core";
import type { BoardSession } from "../session/BoardSession.ts";
import { inkOnPerson, personColours } from "../session/personColours.ts";
import type { RemotePerson } from "../session/PresenceStore.ts";
import { useStore } from "../session/useStore.ts";
import { initialsOf } from "../ui/initialsOf.ts";
import { useTheme } from "../ui/useTheme.ts";
import { doingWords } from "../session/doingWords.ts";
import { samePeople } from "./samePeople.ts";
import { say } from "./words/say.ts";
import classes from "./PeoplePanel.module.css";

/** Who is on the board and what they are at; choosing one shows what they see. */
export function PeoplePanel({ session }: { readonly session: BoardSession }) {
  // Cursors move all the time; the list only cares for who is here and what they hold.
  const others = useStore(session.presence, (people) => people, samePeople);
  const { shown } = useTheme();
  const jump = (person: RemotePerson) => {
    // Where they look now: the list isn't drawn again for every step they take.
    const view = session.presence.person(person.clientId)?.view;
    if (!view) return;
    const [x, y, width, height] = view;
    session.camera.showView({ x, y, width, height });
    session.announcements.say(say.youSee({ name: person.user.name }));
  };
  return (
    <ul className={classes.people} aria-label={say.peopleHere}>
      <li className={classes.person}>
        <Avatar size={28} radius="xl" color="accent" variant="filled" aria-hidden>
          {initialsOf(session.user.name)}
        </Avatar>
        <span className={classes.name}>
          <bdi>{session.user.name}</bdi> <span className={classes.mark}>{say.you}</span>
        </span>
      </li>
      {others.map((person) => (
        <li key={person.clientId}>
          <UnstyledButton className={classes.person} onClick={() => jump(person)} disabled={!person.view}>
            <Avatar
              size={28}
              radius="xl"
              variant="filled"
              color={personColours[shown][person.colour]}
              styles={{ placeholder: { color: inkOnPerson[shown] } }}
              aria-hidden
            >
              {initialsOf(person.user.name)}
            </Avatar>
            <span className={classes.name}>
              <bdi>{person.user.name}</bdi>
              {person.user.isGuest === true && <span className={classes.mark}>{say.guest}</span>}
              <span className={classes.doing}>{doingWords(session.board, person)}</span>
            </span>
            <span className={classes.jump}>{say.jumpTo}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
