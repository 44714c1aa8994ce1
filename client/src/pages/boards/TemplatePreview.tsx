import { midSentence } from "@throughline/words";
import { useQuery } from "@tanstack/react-query";
import type { Kind, Template } from "@throughline/kinds";
import { useMemo } from "react";
import { boardTextLayout } from "../../session/boardTextLayout.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { renderTemplate } from "../../ui/renderTemplate.ts";
import { SceneIcon } from "../../ui/SceneIcon.tsx";
import { ScenePicture } from "../../ui/ScenePicture.tsx";
import { useTheme } from "../../ui/useTheme.ts";
import { say } from "./words/say.ts";

interface TemplatePreviewProps {
  readonly kind: Kind;
  /** Without one: the empty board. */
  readonly template: Template | undefined;
}

/** What a template will look like as a board: its scene, drawn from the same code as the board itself. */
export function TemplatePreview({ kind, template }: TemplatePreviewProps) {
  const { shown } = useTheme();
  const { data: text } = useQuery({
    queryKey: ["board-text-layout"],
    queryFn: boardTextLayout,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const svg = useMemo(
    () => (text && template ? renderTemplate(kind, template, text, shown) : undefined),
    [kind, template, text, shown],
  );
  if (!template) {
    return (
      <EmptyState
        icon={<SceneIcon icon={kind.icon} size={24} />}
        title={say.anEmpty({ kind: midSentence(kind.label) })}
      >
        {kind.description}
      </EmptyState>
    );
  }
  return svg === undefined ? null : <ScenePicture svg={svg} label={say.previewOf({ template: template.label })} />;
}
