import { useEffect, useRef, type ReactNode } from "react";
import { useMe } from "../api/me.ts";
import { followAccount } from "../ui/chosenLanguage.ts";
import { useKeptScroll } from "./useKeptScroll.ts";
import { say } from "./words/say.ts";
import classes from "./RootLayout.module.css";

/**
 * What surrounds every page: the link that skips to the content, and the focus that moves to the new page's heading
 * after going somewhere, so that the keyboard and a screen reader start there.
 */
export function RootLayout({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  useKeptScroll(path);
  const me = useMe();
  useEffect(() => followAccount(me?.principal?.language ?? null), [me]);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) focusPage();
    shown.current = path;
  }, [path]);
  return (
    <>
      <a href="#main" className={classes.skip} onClick={skipToContent}>
        {say.skipToContent}
      </a>
      {children}
    </>
  );
}

function focusPage(): void {
  const target = document.querySelector<HTMLElement>("[data-page-focus]") ?? document.getElementById("main");
  // A page that has put the focus somewhere itself, such as into its first field, knows better.
  if (document.activeElement && document.activeElement !== document.body) return;
  target?.focus({ preventScroll: true });
}

function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
