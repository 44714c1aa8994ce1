import { useQueryClient } from "@tanstack/react-query";
import { idPattern } from "@throughline/api";
import { lazy, Suspense, use, useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { Redirect, Route, Router, Switch } from "wouter";
import { useBrowserLocation, useSearch } from "wouter/use-browser-location";
import { boardAddress, joinAddress, setupAddress } from "../addresses/addresses.ts";
import { CrashPage } from "./CrashPage.tsx";
import { afterTheFirst, Entrances, forSomebody, forTheFirst, type Entrance } from "./Entrances.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { pastedId, pastedSecret } from "./pastedPart.ts";
import { PendingPage } from "./PendingPage.tsx";
import { RootLayout } from "./RootLayout.tsx";

// Pages are fetched on their own: a board doesn't wait for the list of boards, nor signing in for the canvas.
const BoardsPage = lazy(async () => ({ default: (await import("../pages/boards/BoardsPage.tsx")).BoardsPage }));
const BoardRoute = lazy(async () => ({ default: (await import("./BoardRoute.tsx")).BoardRoute }));
const SetupPage = lazy(async () => ({ default: (await import("../pages/setup/SetupPage.tsx")).SetupPage }));
const SignInPage = lazy(async () => ({ default: (await import("../pages/sign-in/SignInPage.tsx")).SignInPage }));
const JoinPage = lazy(async () => ({ default: (await import("../pages/join/JoinPage.tsx")).JoinPage }));

/** The page that the address names. */
export function Pages() {
  return (
    <Router hook={useShownLocation} searchHook={useShownSearch}>
      <ShownPage />
    </Router>
  );
}

/** The address as it is on the screen: until the next page is there, one goes on seeing the one before. */
function useShownLocation(): ReturnType<typeof useBrowserLocation> {
  const [path, navigate] = useBrowserLocation();
  return [useDeferredValue(path), navigate];
}

function useShownSearch(): string {
  return useDeferredValue(useSearch());
}

function ShownPage() {
  const [path] = useShownLocation();
  const queryClient = useQueryClient();
  const [entrances] = useState(() => new Entrances(queryClient));
  useEffect(() => entrances.arrive(path), [entrances, path]);
  const enter = (entrance: Entrance, page: ReactNode) => (
    <Entered key={path} path={path} entrances={entrances} entrance={entrance}>
      {page}
    </Entered>
  );
  return (
    <RootLayout path={path}>
      <ErrorBoundary FallbackComponent={CrashPage} resetKeys={[path]} onReset={() => entrances.forget()}>
        <Suspense fallback={<PendingPage />}>
          <Switch>
            <Route path="/">{enter(forSomebody, <BoardsPage />)}</Route>
            <Route path="/boards/:boardId">
              {({ boardId }) => {
                const id = pastedId(boardId);
                if (!idPattern.test(id)) return <NotFoundPage />;
                if (id !== boardId) return <Redirect to={boardAddress(id)} replace />;
                return enter(forSomebody, <BoardRoute boardId={id} />);
              }}
            </Route>
            <Route path={setupAddress}>{enter(forTheFirst, <SetupPage />)}</Route>
            <Route path="/sign-in">{enter(afterTheFirst, <SignInPage />)}</Route>
            <Route path="/join/:token">
              {({ token }) =>
                pastedSecret(token) === token ? (
                  <JoinPage token={token} />
                ) : (
                  <Redirect to={joinAddress(pastedSecret(token))} replace />
                )
              }
            </Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </RootLayout>
  );
}

interface EnteredProps {
  readonly path: string;
  readonly entrances: Entrances;
  readonly entrance: Entrance;
  readonly children: ReactNode;
}

/** A page, once it is clear that this person may see it. */
function Entered({ path, entrances, entrance, children }: EnteredProps) {
  const instead = use(entrances.ask(path, entrance));
  return instead === undefined ? children : <Redirect to={instead} replace />;
}
