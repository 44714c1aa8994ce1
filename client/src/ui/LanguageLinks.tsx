import { UnstyledButton } from "@mantine/core";
import { language, languageNames, languages } from "@throughline/words";
import { speakFromNowOn } from "./chosenLanguage.ts";
import classes from "./LanguageLinks.module.css";

/** The languages by their own names, for whoever has no account in which to choose one. */
export function LanguageLinks() {
  return (
    <ul className={classes.languages}>
      {languages.map((tag) => (
        <li key={tag}>
          <UnstyledButton
            className={classes.language}
            lang={tag}
            aria-current={tag === language() || undefined}
            onClick={() => void speakFromNowOn(tag)}
          >
            {languageNames[tag]}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
