import { ApiError } from "@throughline/api";
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
  if (error instanceof ApiError) return error.message;
  return "The server can't be reached. Check your connection and try again; what you typed stays here.";
}
