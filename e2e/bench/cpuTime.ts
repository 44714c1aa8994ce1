import { readFileSync } from "node:fs";

/** Clock ticks a second in /proc; the same on every Linux. */
const ticksPerSecond = 100;

/** Milliseconds of processor time that a process has used so far, all of its threads together. Linux only. */
export function cpuTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The program's name stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user = 0, system = 0] = [fields[11], fields[12]].map(Number);
  return ((user + system) * 1_000) / ticksPerSecond;
}
