import { Avatar, Menu, UnstyledButton } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { buildRouteUrl } from "@throughline/api";
import { language, languageNames, languages } from "@throughline/words";
import { FolderDown, KeyRound, LogOut } from "lucide-react";
import { useState } from "react";
import { signInAddress } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { may, useMe } from "../../api/me.ts";
import { signOut } from "../../api/signIn.ts";
import { showProblem } from "../../ui/notes.tsx";
import { speakFromNowOn } from "../../ui/chosenLanguage.ts";
import { initialsOf } from "../../ui/initialsOf.ts";
import { themeChoice, themeChoices, useTheme } from "../../ui/useTheme.ts";
import { ApiKeysDialog } from "./ApiKeysDialog.tsx";
import { say } from "./words/say.ts";

/** Who is signed in, the theme, API keys and the way out. */
export function AccountMenu() {
  const me = useMe();
  const theme = useTheme();
  const queryClient = useQueryClient();
  const [areKeysOpen, setKeysOpen] = useState(false);
  const leaving = useMutation({
    mutationFn: signOut,
    onError: (error) => showProblem(error, say.stillSignedIn),
    onSuccess: async () => {
      queryClient.clear();
      goTo(signInAddress());
    },
  });
  const principal = me?.principal;
  if (!principal) return null;
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <UnstyledButton
            aria-label={say.accountOf({ initials: initialsOf(principal.name), name: principal.name })}
            style={{ borderRadius: 22, padding: 4 }}
          >
            <Avatar size={32} radius="xl" color="accent" variant="light" aria-hidden>
              {initialsOf(principal.name)}
            </Avatar>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <strong dir="auto" style={{ display: "block", color: "var(--tl-ink)", overflowWrap: "anywhere" }}>
              {principal.name}
            </strong>
            <span style={{ overflowWrap: "anywhere" }}>{principal.email ?? say.guest}</span>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Label>{say.look}</Menu.Label>
          <Menu.RadioGroup value={theme.chosen} onChange={(value) => theme.choose(themeChoice(value))}>
            {themeChoices.map(({ value, label }) => (
              <Menu.RadioItem key={value} value={value}>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.RadioGroup value={language()} onChange={(tag) => void speakFromNowOn(tag)}>
            {languages.map((tag) => (
              <Menu.RadioItem key={tag} value={tag} lang={tag}>
                {languageNames[tag]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {principal.kind === "user" && <Menu.Divider />}
          {may(me, "workspace.manageKeys", { type: "workspace" }) && (
            <Menu.Item leftSection={<KeyRound size={16} aria-hidden />} onClick={() => setKeysOpen(true)}>
              {say.apiKeysMenu}
            </Menu.Item>
          )}
          {may(me, "workspace.administer", { type: "workspace" }) && (
            <Menu.Item
              component="a"
              href={buildRouteUrl("exportWorkspace", {})}
              download
              leftSection={<FolderDown size={16} aria-hidden />}
            >
              {say.exportAll}
            </Menu.Item>
          )}
          {principal.kind === "user" && (
            <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => leaving.mutate()}>
              {say.signOut}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ApiKeysDialog isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </>
  );
}
