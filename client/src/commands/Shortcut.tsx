import { isAppleMachine, shortcutKeys } from "./shortcut.ts";
import classes from "./Shortcut.module.css";

/** The keys of a shortcut as small caps; read out as plain words. */
export function Shortcut({ keys }: { readonly keys: string }) {
  return (
    <kbd className={classes.shortcut}>
      {shortcutKeys(keys, isAppleMachine()).map((key) => (
        <span key={key} className={classes.key}>
          {key}
        </span>
      ))}
    </kbd>
  );
}
