import { presenceColourOf } from "@throughline/model";
import { writerName, type Writer } from "../../history/peopleWords.ts";
import { inkOnPerson, personColours } from "../../session/personColours.ts";
import { initialsOf } from "../../ui/initialsOf.ts";
import { useTheme } from "../../ui/useTheme.ts";
import classes from "./PeopleMarks.module.css";

const mostShown = 3;

/** The initials of those who did something, on their colours; their names stand beside, so this is decoration. */
export function PeopleMarks({ people }: { readonly people: readonly Writer[] }) {
  const { shown: theme } = useTheme();
  const rest = people.length - mostShown;
  const shown = rest > 1 ? people.slice(0, mostShown) : people.slice(0, mostShown + 1);
  return (
    <span className={classes.marks} aria-hidden>
      {shown.map((person) => (
        <span
          key={person.id ?? ""}
          className={classes.mark}
          style={
            person.id === null
              ? undefined
              : { background: personColours[theme][presenceColourOf(person.id)], color: inkOnPerson[theme] }
          }
        >
          {initialsOf(writerName(person))}
        </span>
      ))}
      {rest > 1 && <span className={classes.mark}>+{rest}</span>}
    </span>
  );
}
