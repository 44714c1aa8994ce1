import { Button } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { ApiError } from "@throughline/api";
import { useEffect } from "react";
import { ErrorState } from "../ui/ErrorState.tsx";
import { usePageTitle } from "../ui/usePageTitle.ts";

/** What is shown when a page can't be made: the server couldn't be asked, or the program has a fault. */
export function CrashPage({ error }: ErrorComponentProps) {
  usePageTitle("Something went wrong");
  const isServer = error instanceof ApiError || error instanceof TypeError;
  useEffect(() => reportError(error), [error]);
  return (
    <main id="main" tabIndex={-1} data-page-focus>
      <ErrorState
        level="h1"
        title={isServer ? "The server can't be reached" : "This page has stopped working"}
        safe="What was saved is safe, and changes made offline are kept on this device."
        todo={isServer ? "Check your connection, then load the page again." : "Load the page again to go on."}
        action={<Button onClick={() => location.reload()}>Reload</Button>}
      />
    </main>
  );
}
