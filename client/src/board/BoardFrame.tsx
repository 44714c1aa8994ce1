import { useEffect, useMemo, useRef, useState } from "react";
import { usePageTitle } from "../ui/usePageTitle.ts";
import { BoardCanvas } from "../canvas/BoardCanvas.tsx";
import type { CanvasMarks } from "../canvas/CanvasMarks.ts";
import { CanvasTooltip } from "../canvas/CanvasTooltip.tsx";
import { TextEditor } from "../canvas/TextEditor.tsx";
import { BoardUi } from "../commands/BoardUi.ts";
import { useCommands } from "../commands/useCommands.ts";
import { handleReplayKey } from "../history/replayKeys.ts";
import { isLive } from "../history/historySearch.ts";
import { useBoardHistory, type BoardHistory } from "../panels/history/useBoardHistory.ts";
import { LiveRegion } from "../outline/LiveRegion.tsx";
import { OutlineSide } from "../panels/SidePanels.tsx";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";
import type { ReadableStore } from "../session/ValueStore.ts";
import { Toolbox } from "../tools/Toolbox.ts";
import { loadAhead } from "../ui/part.tsx";
import { useTheme } from "../ui/useTheme.ts";
import { BoardActions } from "./BoardActions.tsx";
import { Banners } from "./Banners.tsx";
import { boardPartsOf, HistoryFloats, HistoryPanel, PastBanner } from "./boardParts.ts";
import { DetailsPlace } from "./DetailsPlace.tsx";
import { DialogsPlace } from "./DialogsPlace.tsx";
import { BoardMenu } from "./menuParts.ts";
import { EmptyPlace } from "./EmptyPlace.tsx";
import { menuRequest, type MenuRequest } from "./menuRequest.ts";
import { PhoneBar } from "./PhoneBar.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { titleStoreOf } from "./titleStore.ts";
import { ToolBar } from "./ToolBar.tsx";
import { TopBar } from "./TopBar.tsx";
import { useInsets } from "./useInsets.ts";
import { useMakeWay } from "./useMakeWay.ts";
import { useSteadyHands } from "./useSteadyHands.ts";
import { useUnzoomedPage } from "./useUnzoomedPage.ts";
import { useAnnouncedProblems } from "./useAnnouncedProblems.ts";
import { ZoomBar } from "./ZoomBar.tsx";
import { say } from "./words/say.ts";
import classes from "./BoardPage.module.css";

const canvasHelp = "canvas-help";

/** An open board with everything around it. */
export function BoardFrame({ session: live }: { readonly session: BoardSession }) {
  const { shown: theme } = useTheme();
  const [ui] = useState(() => new BoardUi());
  const history = useBoardHistory(live);
  // Canvas, outline and commands work on what is shown: the living board, or a state of its past.
  const session = history.shown;
  const isPast = session !== live;
  const isHistoryOpen = history.search.at !== undefined;
  const toolbox = useMemo(() => new Toolbox(session), [session]);
  const commands = useCommands(session, ui, history.mode);
  const [menu, setMenu] = useState<MenuRequest>();
  const canvas = useRef<HTMLDivElement>(null);
  usePageTitle(useStore(titleStoreOf(live.board), (title) => title || session.kind.label));
  useAnnouncedProblems(live);
  const isCovered = useInsets(session, ui, isHistoryOpen);
  useMakeWay(session, isCovered, menu !== undefined);
  useSteadyHands(live);
  useUnzoomedPage();
  useEffect(() => loadAhead(boardPartsOf(live.kind)), [live.kind]);

  // One that can't be fetched isn't open: the selection's bar would wait for it. One that comes late takes no letters.
  useEffect(() => {
    if (!menu || BoardMenu.isReady()) return;
    const drop = () => setMenu(undefined);
    BoardMenu.load().then(() => session.isTyping && drop(), drop);
  }, [menu, session]);

  const focusCanvas = () => {
    canvas.current?.querySelector<HTMLElement>("[data-board-canvas]")?.focus({ preventScroll: true });
  };

  /** Also after the menu has gone, which takes the focus along when it stood in a submenu. */
  const focusCanvasAgain = () => {
    const take = () => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (!session.isTyping && isFree) focusCanvas();
    };
    if (!session.isTyping) focusCanvas();
    setTimeout(take, 200);
  };

  useEffect(
    () =>
      toolbox.choices.subscribe(() => {
        const choices = toolbox.choices.get();
        if (!choices) return;
        toolbox.choices.set(null);
        const { x, y } = choices.at;
        setMenu({ x: Math.round(x), y: Math.round(y), entries: choices.entries, label: choices.label });
      }),
    [toolbox],
  );

  // Whoever has opened a board wants to go on there; not from a field that they have gone to meanwhile.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.id === "main") focusCanvas();
  }, [live]);

  return (
    <div className={classes.page}>
      <TopBar session={live}>
        <BoardActions commands={commands} />
      </TopBar>
      {!isLive(history.search) && !history.replay && <PastBanner history={history} />}
      <div className={classes.body} data-history={isHistoryOpen || undefined}>
        <OutlineSide
          key={isPast ? "past" : "live"}
          commands={commands}
          notes={isPast ? history.past?.notes : undefined}
        />
        <main id="main" tabIndex={-1} className={classes.canvas} ref={canvas}>
          <p id={canvasHelp} className={classes.hidden}>
            {say.canvasHelp}
          </p>
          <BoardCanvas
            session={session}
            toolbox={toolbox}
            theme={theme}
            describedBy={canvasHelp}
            label={isPast ? say.boardAsItWas : say.board}
            marks={marksOf(history)}
            onKey={
              history.replay && ((event) => history.replay !== undefined && handleReplayKey(event, history.replay))
            }
            onMenu={(pointer) => setMenu(menuRequest(session, pointer))}
          />
          {!menu && <CanvasTooltip session={session} toolbox={toolbox} />}
          {!isPast && <EmptyPlace commands={commands} />}
          <TextEditor session={session} theme={theme} onDone={focusCanvas} />
          {!menu && <SelectionBar session={session} toolbox={toolbox} onDone={focusCanvas} />}
          {menu && (
            <BoardMenu
              // Another place is another menu: the old one's open submenu doesn't belong to it.
              key={`${menu.x},${menu.y}`}
              session={session}
              request={menu}
              onClose={() => {
                setMenu(undefined);
                focusCanvasAgain();
              }}
            />
          )}
          <div className={classes.zoom}>
            <ZoomBar session={session} />
          </div>
          {!isPast && (
            <div className={classes.tools}>
              <ToolBar commands={commands} toolbox={toolbox} onDone={focusCanvas} />
            </div>
          )}
          {(isPast || history.replay) && <HistoryFloats history={history} onDone={focusCanvas} />}
          <Banners session={live} />
        </main>
        {isHistoryOpen ? (
          <HistoryPanel history={history} commands={commands} />
        ) : (
          <DetailsPlace commands={commands} toolbox={toolbox} />
        )}
      </div>
      {!isHistoryOpen && <PhoneBar commands={commands} toolbox={toolbox} onDone={focusCanvas} />}
      <LiveRegion session={live} past={isPast ? session : undefined} />
      <DialogsPlace commands={commands} />
    </div>
  );
}

/** What is laid over the canvas: the hands of a replay, or how a state differs from another. */
function marksOf({ replay, past, shown }: BoardHistory): ReadableStore<CanvasMarks> | undefined {
  if (replay && shown === replay.past.session) return replay.marks;
  return past && shown === past.session ? past.comparison.marks : undefined;
}
