import { ApiError } from "@throughline/api";
import { refusalWords } from "../api/refusalWords.ts";
import { say } from "./words/say.ts";
import classes from "./FormProblem.module.css";

interface FormProblemProps {
  readonly error: Error | null;
}

/** Why a form was refused, above its button; read out when it appears. */
export function FormProblem({ error }: FormProblemProps) {
  return (
    <div role="alert" className={error ? classes.problem : undefined}>
      {error && wordsOf(error)}
    </div>
  );
}

function wordsOf(error: Error): string {
  if (error instanceof ApiError) return refusalWords(error);
  return say.serverAwayTyped;
}
