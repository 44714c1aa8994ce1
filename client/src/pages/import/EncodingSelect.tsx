import { NativeSelect } from "@mantine/core";
import { encodingLabel, textEncodings, type TextEncoding } from "@throughline/kinds";
import { say } from "./words/say.ts";

interface EncodingSelectProps {
  readonly encoding: TextEncoding;
  /** Words by which one sees whether it is the right one. */
  readonly words: readonly string[];
  readonly error?: string;
  readonly onChange: (encoding: TextEncoding | undefined) => void;
}

/** How the letters of a text were stored, with words from it to look at. */
export function EncodingSelect({ encoding, words, error, onChange }: EncodingSelectProps) {
  return (
    <NativeSelect
      label={say.letters}
      description={words.length > 0 ? say.isRight({ words: words.join(" · ") }) : undefined}
      error={error}
      data={textEncodings.map((value) => ({ value, label: encodingLabel(value) }))}
      value={encoding}
      onChange={(event) => onChange(textEncodings.find((value) => value === event.target.value))}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
