import { Compass } from "lucide-react";
import { EmptyState } from "../ui/EmptyState.tsx";
import { boardsAddress } from "../addresses/addresses.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { usePageTitle } from "../ui/usePageTitle.ts";
import { say } from "./words/say.ts";

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle(say.notFound);
  return (
    <main id="main" tabIndex={-1} data-page-focus>
      <EmptyState
        level="h1"
        icon={<Compass size={24} aria-hidden />}
        title={say.nothingHere}
        action={<LinkButton href={boardsAddress()}>{say.goToBoards}</LinkButton>}
      >
        {say.linkOld}
      </EmptyState>
    </main>
  );
}
