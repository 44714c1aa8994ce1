import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { passwordLength, setupSchema } from "@throughline/api";
import { useState, type FormEvent } from "react";
import { boardsAddress } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { api } from "../../api/api.ts";
import { enter } from "../../api/enter.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { FrontPage } from "../FrontPage.tsx";
import { say } from "../words/say.ts";

type Fields = { name: string; email: string; password: string };

const words: Readonly<Record<keyof Fields, string>> = {
  name: say.enterName,
  email: say.enterEmail,
  password: say.enterPassword({ min: passwordLength.min }),
};

/** The first visitor makes the owner's account; afterwards this page is gone. */
export function SetupPage() {
  usePageTitle(say.setUp);
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<Fields>({ name: "", email: "", password: "" });
  const [problems, setProblems] = useState<Partial<Fields>>({});
  const setUp = useMutation({
    mutationFn: (body: Fields) => enter(queryClient, () => api.setUp({ body })),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: queryKeys.setup });
      goTo(boardsAddress());
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
    <FrontPage title={say.welcome} lead={say.setupLead}>
      <form onSubmit={submit} noValidate>
        <TextInput label={say.yourName} autoComplete="name" data-autofocus autoFocus {...bind("name")} />
        <TextInput label={say.email} type="email" autoComplete="email" {...bind("email")} />
        <PasswordInput
          label={say.password}
          description={say.passwordHint({ min: passwordLength.min })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": say.showPassword }}
          {...bind("password")}
        />
        <FormProblem error={setUp.error} />
        <Button type="submit" loading={setUp.isPending}>
          {say.makeAccount}
        </Button>
      </form>
    </FrontPage>
  );
}
