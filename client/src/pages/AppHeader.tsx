import { Link } from "wouter";
import type { ReactNode } from "react";
import { boardsAddress } from "../addresses/addresses.ts";
import { Wordmark } from "../ui/Wordmark.tsx";
import { AccountMenu } from "./account/AccountMenu.tsx";
import { say } from "./words/say.ts";
import classes from "./AppHeader.module.css";

/** The bar on top of pages that aren't boards; `children` stand in its middle. */
export function AppHeader({ children }: { readonly children?: ReactNode }) {
  return (
    <header className={classes.header}>
      <Link href={boardsAddress()} className={classes.home} aria-label={say.homeLink}>
        <Wordmark />
      </Link>
      <div className={classes.middle}>{children}</div>
      <AccountMenu />
    </header>
  );
}
