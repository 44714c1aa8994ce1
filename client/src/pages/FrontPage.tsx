import type { ReactNode } from "react";
import { LanguageLinks } from "../ui/LanguageLinks.tsx";
import { Wordmark } from "../ui/Wordmark.tsx";
import classes from "./FrontPage.module.css";

interface FrontPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages before one is in: setting up, signing in, joining. */
export function FrontPage({ title, lead, children }: FrontPageProps) {
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className={classes.panel}>
        <h1 className={classes.title} dir="auto">
          {title}
        </h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
      <LanguageLinks />
    </div>
  );
}
