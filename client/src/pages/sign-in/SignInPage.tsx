import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { readNext } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { useSearch } from "../../addresses/useSearch.ts";
import { enter } from "../../api/enter.ts";
import { signIn } from "../../api/signIn.ts";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { FrontPage } from "../FrontPage.tsx";
import { say } from "../words/say.ts";

/** Signs somebody with an account in and takes them where they wanted to go. */
export function SignInPage() {
  usePageTitle(say.signIn);
  const next = useSearch(readNext);
  const queryClient = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const entering = useMutation({
    mutationFn: () =>
      enter(queryClient, async () => {
        await signIn(email.trim(), password);
        // Everything known so far was known of someone else, or of nobody.
        queryClient.removeQueries();
      }),
    onSuccess: () => goTo(next),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };

  return (
    <FrontPage title={say.signIn} lead={say.signInLead}>
      <form onSubmit={submit}>
        <TextInput
          label={say.email}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordInput
          label={say.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": say.showPassword }}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormProblem error={entering.error} />
        <Button type="submit" loading={entering.isPending}>
          {say.signIn}
        </Button>
      </form>
    </FrontPage>
  );
}
