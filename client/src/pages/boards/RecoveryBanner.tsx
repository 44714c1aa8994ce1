import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ArchiveRestore } from "lucide-react";
import { useState } from "react";
import { may, useMe } from "../../api/me.ts";
import { recoveryQuery, useEndRecovery } from "../../api/workspace.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { fullTime, timeAgo } from "../../ui/timeAgo.ts";
import { showNote, showProblem } from "../../ui/notes.tsx";
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
      onSuccess: () => showNote("Recovery has ended."),
      onError: (error) => showProblem(error, "Recovery goes on"),
    });

  return (
    <section className={classes.banner} aria-label="Recovery">
      <ArchiveRestore size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{whatHappened(recovery)}</strong> What the server lacks comes back when members open a board in the
        browser that they used then, also what others did there. Boards that were made after the backup aren't listed;
        at their old address, and where a guest holds more than the server, browsers offer a copy. This ends by itself
        on {fullTime(recovery.until)}.
      </p>
      <Button variant="default" loading={ending.isPending} onClick={() => setAsking(true)}>
        End recovery now…
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title="End recovery now?"
        text="After that, a browser can bring back only its own person's changes. Others' changes that the backup lacks are refused."
        confirm="End recovery"
        onConfirm={end}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}

function whatHappened({ backupAt, since }: { readonly backupAt: string; readonly since: string }): string {
  // Begun by hand, for another loss than that of a restore.
  if (backupAt === since) return `Recovery was begun ${timeAgo(since)}.`;
  return `A backup of ${fullTime(backupAt)} was restored ${timeAgo(since)}.`;
}
