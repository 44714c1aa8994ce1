import { Compass } from "lucide-react";
import { EmptyState } from "../ui/EmptyState.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { usePageTitle } from "../ui/usePageTitle.ts";

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle("Not found");
  return (
    <main id="main" tabIndex={-1} data-page-focus>
      <EmptyState
        level="h1"
        icon={<Compass size={24} aria-hidden />}
        title="There is nothing at this address"
        action={<LinkButton to="/">Go to boards</LinkButton>}
      >
        The link may be old or cut off. Your boards are where they were.
      </EmptyState>
    </main>
  );
}
