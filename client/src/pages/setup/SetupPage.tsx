import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { passwordLength, setupSchema } from "@throughline/api";
import { useState, type FormEvent } from "react";
import { api } from "../../api/api.ts";
import { enter } from "../../api/enter.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { FrontPage } from "../FrontPage.tsx";

type Fields = { name: string; email: string; password: string };

const words: Readonly<Record<keyof Fields, string>> = {
  name: "Enter your name, so that others know who you are",
  email: "Enter an e-mail address, for example ana@example.org",
  password: `Use ${passwordLength.min} characters or more`,
};

/** The first visitor makes the owner's account; afterwards this page is gone. */
export function SetupPage() {
  usePageTitle("Set up");
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<Fields>({ name: "", email: "", password: "" });
  const [problems, setProblems] = useState<Partial<Fields>>({});
  const setUp = useMutation({
    mutationFn: (body: Fields) => enter(queryClient, () => api.setUp({ body })),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: queryKeys.setup });
      await navigate({ to: "/" });
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = setupSchema.safeParse(fields);
    const found = parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]));
    setProblems(Object.fromEntries(Object.entries(words).filter(([key]) => found.includes(key))));
    if (parsed.success) setUp.mutate(parsed.data);
    else document.getElementsByName(found[0] ?? "name")[0]?.focus();
  };
  const bind = (name: keyof Fields) => ({
    name,
    value: fields[name],
    error: problems[name],
    withAsterisk: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setFields({ ...fields, [name]: event.target.value }),
  });

  return (
    <FrontPage
      title="Welcome to Throughline"
      lead="You are the first one here. Make the owner's account; everyone else comes by a link that you share."
    >
      <form onSubmit={submit} noValidate>
        <TextInput label="Your name" autoComplete="name" data-autofocus autoFocus {...bind("name")} />
        <TextInput label="E-mail" type="email" autoComplete="email" {...bind("email")} />
        <PasswordInput
          label="Password"
          description={`At least ${passwordLength.min} characters`}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": "Show the password" }}
          {...bind("password")}
        />
        <FormProblem error={setUp.error} />
        <Button type="submit" loading={setUp.isPending}>
          Make the account
        </Button>
      </form>
    </FrontPage>
  );
}
