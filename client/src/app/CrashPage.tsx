import { Button } from "@mantine/core";
import { ApiError } from "@throughline/api";
import { useEffect } from "react";
import { ErrorState } from "../ui/ErrorState.tsx";
import { usePageTitle } from "../ui/usePageTitle.ts";
import { say } from "./words/say.ts";

/** What is shown when a page can't be made: the server couldn't be asked, or the program has a fault. */
export function CrashPage({ error }: { readonly error: unknown }) {
  usePageTitle(say.wentWrong);
  const isServer = error instanceof ApiError || error instanceof TypeError;
  useEffect(() => reportError(error), [error]);
  return (
    <main id="main" tabIndex={-1} data-page-focus>
      <ErrorState
        level="h1"
        title={isServer ? say.serverAway : say.pageStopped}
        safe={say.savedIsSafe}
        todo={isServer ? say.checkConnection : say.loadAgain}
        action={<Button onClick={() => location.reload()}>{say.reload}</Button>}
      />
    </main>
  );
}
