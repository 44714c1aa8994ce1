import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { describe, expect, it } from "vitest";

const RUN = new URL("run.mjs", import.meta.url).href;
/** Counts the signals that reach it and, at the first, takes a moment to "save" before it exits with their number. */
const SAVING = `
  let got = 0;
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {
    got += 1;
    if (got === 1) setTimeout(() => { console.log("saved"); process.exit(got); }, 200);
  });
  setInterval(() => {}, 1000);
  console.log("ready");
`;

/** Starts `run(node, ["-e", script])` in a process of its own, the leader of a group, as a terminal starts its jobs. */
function startRunner(script) {
  const code = `import { run } from ${JSON.stringify(RUN)};
    process.exitCode = await run(process.execPath, ["-e", ${JSON.stringify(script)}]);`;
  const runner = spawn(process.execPath, ["--input-type=module", "-e", code], { detached: true, stdio: "pipe" });
  let output = "";
  runner.stdout.on("data", (chunk) => (output += chunk));
  return { runner, output: () => output };
}

describe.skipIf(process.platform === "win32")("run", () => {
  it("resolves with the exit code", async () => {
    const { runner } = startRunner("process.exit(7)");
    expect(await once(runner, "exit")).toEqual([7, null]);
  });

  it("passes SIGTERM on once and waits for the command", async () => {
    const { runner, output } = startRunner(SAVING);
    await expect.poll(output).toContain("ready");
    process.kill(runner.pid, "SIGTERM");
    expect(await once(runner, "exit")).toEqual([1, null]);
    expect(output()).toContain("saved");
  });

  it("passes a Ctrl-C on once, though the terminal and npm both send it", async () => {
    const { runner, output } = startRunner(SAVING);
    await expect.poll(output).toContain("ready");
    process.kill(-Number(runner.pid), "SIGINT");
    process.kill(runner.pid, "SIGINT");
    expect(await once(runner, "exit")).toEqual([1, null]);
    expect(output()).toContain("saved");
  });

  it("reports a program that does not exist", async () => {
    const { run } = await import("./run.mjs");
    await expect(run("no-such-program-here", [])).rejects.toThrow("ENOENT");
  });
});
