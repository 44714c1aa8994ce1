import { SegmentedControl, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState, type ReactNode } from "react";
import { api } from "../api/api.ts";
import { queryKeys } from "../api/queryKeys.ts";
import type { CommandContext } from "../commands/Command.ts";
import { exportChoices, type ExportChoice } from "../commands/exportCommands.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { areaText, exportArea, type ExportPart } from "../commands/export/exportArea.ts";
import { missingWords } from "../commands/export/missingWords.ts";
import { pictureWords, type PictureWords } from "./pictureWords.ts";
import { planWords } from "./planWords.ts";
import { say } from "./words/say.ts";
import classes from "./ExportDialog.module.css";

const isPicture = ({ format }: Pick<ExportChoice, "format">) =>
  format === "png" || format === "pdf" || format === "svg";
const pictures = exportChoices.filter(isPicture);
const files = exportChoices.filter((choice) => !isPicture(choice));

/** What can be taken out of a board: pictures of it or of a part, and files of all of it. */
export function ExportChoices({ context }: { readonly context: CommandContext }) {
  const { session, ui, page } = context;
  const [part, setPart] = useState<ExportPart>("board");
  const area = exportArea(session, part);
  const plan = usePicturePlan(session, area && areaText(area));
  const missing = plan.data?.missing ?? [];
  const wordsOf = ({ format, pages }: ExportChoice): PictureWords | undefined => {
    if (format === "png") return pictureWords(session.scene.scene, area);
    if (pages === undefined) return undefined;
    if (plan.data) return planWords(plan.data, pages);
    return plan.error ? undefined : { words: say.counting, isReadable: true };
  };
  const take = ({ format, pages }: ExportChoice) => {
    ui.close("export");
    const lettersTold = missing.length > 0;
    page.exportBoard({ format, pages, area: isPicture({ format }) ? area : undefined, lettersTold });
  };
  return (
    <>
      <Group id="export-pictures" title={say.pictureOf}>
        <SegmentedControl
          aria-labelledby="export-pictures"
          className={classes.part}
          fullWidth
          value={part}
          onChange={setPart}
          data={[
            { value: "board", label: say.wholeBoard },
            { value: "view", label: say.inView, disabled: !exportArea(session, "view") },
            { value: "selection", label: say.selection, disabled: !exportArea(session, "selection") },
          ]}
        />
        <p role="status" className={classes.warning}>
          {missing.length > 0 && missingWords(missing)}
          {plan.error && say.serverAway}
        </p>
        <Choices choices={pictures} wordsOf={wordsOf} onTake={take} />
      </Group>
      <Group id="export-files" title={say.everything}>
        <Choices choices={files} wordsOf={wordsOf} onTake={take} />
      </Group>
    </>
  );
}

/** What the server says of pictures of a board or of an area of it, before one is made. */
function usePicturePlan({ boardId }: BoardSession, area: string | undefined) {
  return useQuery({
    queryKey: queryKeys.exportPlan(boardId, area ?? ""),
    queryFn: ({ signal }) => api.planExport({ params: { id: boardId }, query: { area } }, { signal }),
    // The board may have changed since the dialog was open last.
    gcTime: 0,
    refetchOnWindowFocus: false,
    // Offline it fails with words, instead of waiting without any.
    networkMode: "always",
    retry: 1,
  });
}

function Group({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h3 id={id} className={classes.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

function Choices({
  choices,
  wordsOf,
  onTake,
}: {
  readonly choices: readonly ExportChoice[];
  readonly wordsOf: (choice: ExportChoice) => PictureWords | undefined;
  readonly onTake: (choice: ExportChoice) => void;
}) {
  return (
    <ul className={classes.list}>
      {choices.map((choice) => {
        const said = wordsOf(choice);
        return (
          <li key={choice.id}>
            <UnstyledButton
              className={classes.choice}
              data-autofocus={choice === pictures[0] || undefined}
              onClick={() => onTake(choice)}
            >
              <span>
                <span className={classes.label}>{choice.label}</span>
                <span className={classes.description}>{choice.description}</span>
                {said && (
                  <span className={classes.description} data-unreadable={!said.isReadable || undefined}>
                    {said.words}
                  </span>
                )}
              </span>
              <Download size={16} aria-hidden />
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
