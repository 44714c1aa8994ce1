import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { meQuery, setupQuery } from "../api/me.ts";
import { readHistorySearch } from "../history/historySearch.ts";
import { CrashPage } from "./CrashPage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { pastedId, pastedSecret } from "./pastedPart.ts";
import { PendingPage } from "./PendingPage.tsx";
import { RootLayout } from "./RootLayout.tsx";

interface RouterContext {
  readonly queryClient: QueryClient;
}

// Pages are fetched on their own: a board doesn't wait for the list of boards, nor signing in for the canvas.
const rootRoute = createRootRouteWithContext<RouterContext>()({ component: RootLayout });

/**
 * Lets in who is known; others make the first account or sign in, and come back afterwards. Asks again once setting up
 * or joining has made what is known of oneself old, which `ensureQueryData` wouldn't.
 */
async function requireSomebody({ context, location }: { context: RouterContext; location: { href: string } }) {
  const { principal } = await context.queryClient.fetchQuery(meQuery);
  if (principal) return;
  const { needed } = await context.queryClient.fetchQuery({ ...setupQuery, staleTime: 0 });
  throw needed ? redirect({ to: "/setup" }) : redirect({ to: "/sign-in", search: { next: location.href } });
}

/** Where to go after signing in: only to a page of our own. */
function readNext(search: Record<string, unknown>): { next?: string } {
  const { next } = search;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}

interface BoardsSearch {
  readonly q?: string;
  readonly bin?: true;
  /** The kind of which a new board is being made. */
  readonly new?: string;
  /** The template that is looked at first. */
  readonly template?: string;
}

/** What the boards page shows, kept in the address so that a reload and Back keep it. */
function readBoardsSearch(search: Record<string, unknown>): BoardsSearch {
  return {
    ...(typeof search.new === "string" ? { new: search.new } : {}),
    ...(typeof search.template === "string" ? { template: search.template } : {}),
    ...(typeof search.q === "string" && search.q !== "" ? { q: search.q.slice(0, 200) } : {}),
    ...(search.bin === true || search.bin === "true" ? { bin: true as const } : {}),
  };
}

const boardsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: readBoardsSearch,
  beforeLoad: requireSomebody,
  component: lazyRouteComponent(() => import("../pages/boards/BoardsPage.tsx"), "BoardsPage"),
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/boards/$boardId",
  validateSearch: readHistorySearch,
  beforeLoad: async (entering) => {
    const boardId = pastedId(entering.params.boardId);
    if (boardId !== entering.params.boardId)
      throw redirect({ to: "/boards/$boardId", params: { boardId }, replace: true });
    await requireSomebody(entering);
  },
  component: lazyRouteComponent(() => import("./BoardRoute.tsx"), "BoardRoute"),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/setup",
  beforeLoad: async ({ context }) => {
    const { needed } = await context.queryClient.fetchQuery({ ...setupQuery, staleTime: 0 });
    if (!needed) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(() => import("../pages/setup/SetupPage.tsx"), "SetupPage"),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readNext,
  beforeLoad: async ({ context }) => {
    const { needed } = await context.queryClient.fetchQuery({ ...setupQuery, staleTime: 0 });
    if (needed) throw redirect({ to: "/setup" });
  },
  component: lazyRouteComponent(() => import("../pages/sign-in/SignInPage.tsx"), "SignInPage"),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/join/$token",
  beforeLoad: ({ params }) => {
    const token = pastedSecret(params.token);
    if (token !== params.token) throw redirect({ to: "/join/$token", params: { token }, replace: true });
  },
  component: lazyRouteComponent(() => import("../pages/join/JoinPage.tsx"), "JoinPage"),
});

const routeTree = rootRoute.addChildren([boardsRoute, boardRoute, setupRoute, signInRoute, joinRoute]);

/** Makes the router over the pages; what pages need from the server first is asked through the query client. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
