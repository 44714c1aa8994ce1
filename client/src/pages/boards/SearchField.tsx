import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback, useHotkeys } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { say } from "./words/say.ts";

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isBin: boolean;
}

/** Searches titles and content as one types; "/" goes to it from anywhere on the page. */
export function SearchField({ value, onChange, isBin }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const search = useDebouncedCallback((next: string) => onChange(next.trim()), 200);
  useHotkeys([["/", () => field.current?.focus()]]);
  // Back and the "Clear search" button change the address from elsewhere.
  useEffect(() => setText((now) => (now.trim() === value ? now : value)), [value]);
  const change = (next: string) => {
    setText(next);
    search(next);
  };
  return (
    <TextInput
      ref={field}
      type="search"
      role="searchbox"
      aria-label={isBin ? say.searchBin : say.searchBoards}
      placeholder={isBin ? say.searchBin : say.searchTitles}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={
        text === "" ? null : <CloseButton aria-label={say.clearSearch} size="sm" onClick={() => change("")} />
      }
      value={text}
      maxLength={200}
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "") change("");
      }}
      style={{ flex: 1, maxWidth: 480 }}
    />
  );
}
