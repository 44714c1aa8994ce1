import { Button, CopyButton, TextInput } from "@mantine/core";
import { Check } from "lucide-react";
import type { CopiedLink } from "./makeAndCopyLink.ts";
import { say } from "./words/say.ts";
import classes from "./share.module.css";

interface MadeLinkProps {
  readonly made: CopiedLink;
  /** What else is to be known. */
  readonly note?: string;
}

/** A link that was just made, with its address and a way to copy it: the only time that it is shown. */
export function MadeLink({ made, note = "" }: MadeLinkProps) {
  return (
    <div className={classes.made} role="status">
      <p className={classes.madeWords}>
        {made.isCopied ? say.linkCopied : say.copyAndSend} {note}
      </p>
      <div className={classes.form}>
        <TextInput
          aria-label={say.theNewLink}
          readOnly
          value={made.url}
          onFocus={(event) => event.target.select()}
          className={classes.grow}
        />
        <CopyButton value={made.url}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={copied ? <Check size={16} aria-hidden /> : undefined}>
              {copied ? say.copied : say.copy}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
