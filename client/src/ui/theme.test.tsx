import { MantineProvider, NativeSelect, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { theme } from "./theme.ts";

const fields: Readonly<Record<string, ReactElement>> = {
  TextInput: <TextInput />,
  Textarea: <Textarea />,
  TagsInput: <TagsInput />,
  NativeSelect: <NativeSelect />,
};

describe("fields", () => {
  it.each(Object.entries(fields))("of type %s stand as what is typed in them", (_name, field) => {
    const html = renderToStaticMarkup(
      <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
        {field}
      </MantineProvider>,
    );
    expect(html).toMatch(/<(input|textarea|select)\b[^>]* dir="auto"/);
  });
});
