import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ArchiveRestore } from "lucide-react";
import { useState } from "react";
import { may, useMe } from "../../api/me.ts";
import { recoveryQuery, useEndRecovery } from "../../api/workspace.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { fullTime, timeAgo } from "../../ui/timeAgo.ts";
import { showNote, showProblem } from "../../ui/notes.tsx";
import { say } from "./words/say.ts";
import classes from "./RecoveryBanner.module.css";

/** Tells who looks after the workspace that a backup was restored, and what that means for the next days. */
export function RecoveryBanner() {
  const me = useMe();
  const isForThem = may(me, "workspace.administer", { type: "workspace" });
  const recovery = useQuery({ ...recoveryQuery, enabled: isForThem }).data;
  const ending = useEndRecovery();
  const [isAsking, setAsking] = useState(false);
  if (!isForThem || !recovery) return null;

  const end = () =>
    ending.mutate(undefined, {
      onSuccess: () => showNote(say.recoveryEnded),
      onError: (error) => showProblem(error, say.recoveryGoesOn),
    });

  return (
    <section className={classes.banner} aria-label={say.recovery}>
      <ArchiveRestore size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{whatHappened(recovery)}</strong> {say.comesBack({ until: fullTime(recovery.until) })}
      </p>
      <Button variant="default" loading={ending.isPending} onClick={() => setAsking(true)}>
        {say.endNow}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={say.endNowAsk}
        text={say.afterThat}
        confirm={say.endRecovery}
        onConfirm={end}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}

function whatHappened({ backupAt, since }: { readonly backupAt: string; readonly since: string }): string {
  // Begun by hand, for another loss than that of a restore.
  if (backupAt === since) return say.begun({ ago: timeAgo(since) });
  return say.backupRestored({ day: fullTime(backupAt), ago: timeAgo(since) });
}
